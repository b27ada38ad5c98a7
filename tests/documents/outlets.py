"""A few outlets, so that these tests do not hang on what the lexicon holds."""

from mahdar.lexicons.entries import Outlet

OUTLETS = (
    Outlet(id="anadolu", en="Anadolu Agency", names=("الأناضول", "وكالة الأناضول"), credits=("AA",), agency=True),
    Outlet(id="afp", en="AFP", names=("فرانس برس", "وكالة فرانس برس"), credits=("أ ف ب", "AFP"), agency=True),
    Outlet(id="reuters", en="Reuters", names=("رويترز",), agency=True),
    Outlet(id="mena", en="MENA", names=("وكالة أنباء الشرق الأوسط",), credits=("أ ش أ",), agency=True),
    Outlet(id="spa", en="SPA", names=("وكالة الأنباء السعودية",), credits=("واس",), agency=True),
    Outlet(id="qna", en="QNA", names=("وكالة الأنباء القطرية",), credits=("قنا",), agency=True),
    Outlet(id="kuna", en="KUNA", names=("وكالة الأنباء الكويتية",), credits=("كونا",), agency=True),
    Outlet(id="petra", en="Petra", names=("وكالة الأنباء الأردنية",), credits=("بترا",), agency=True),
    Outlet(id="aawsat", en="Asharq Al-Awsat", names=("الشرق الأوسط",), domains=("aawsat.com",)),
    Outlet(id="alarabiya", en="Al Arabiya", names=("العربية",), credits=("العربية نت",)),
    Outlet(id="alwatan", en="Al Watan", names=("صحيفة الوطن",), risky=("الوطن",)),
)
