"""The types of lexicon entries. A field that a file does not fill takes its default; an unknown field is refused.

Forms are in NFC, without tatweel, vowel marks, bidi controls or Persian look-alikes. `names` begins with the usual one.
"""

from typing import Literal

import msgspec

from mahdar.reading import Act, ActorKind, EventType, IssueKind, IssueValue, Level, LinkKind

MeetingKind = Literal["talks", "visit", "summit", "call", "session"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all entries share."""

    examples: tuple[str, ...] = ()
    """Sentences of our own in which the entry is found, its words between ⟦ and ⟧."""
    counterexamples: tuple[str, ...] = ()
    """Sentences of our own in which it is not found."""


class State(Entry, frozen=True, kw_only=True):
    """`states.yaml`: a state, or what is treated as one."""

    id: str  # ISO 3166-1 alpha-3 in small letters; a plain word for what ISO does not list
    code: str  # PLOVER country code; with the sector PRE where few states recognise it: GEOPRE
    en: str
    names: tuple[str, ...]
    qid: str | None = None
    demonyms: tuple[str, ...] = ()
    """Masculine singular, the usual one first: روسي; أمريكي, أميركي. Feminine, dual and sound plurals follow from it.
    Of two words each inflects (كوري جنوبي, كورية جنوبية), save a first one that is no nisba (جنوب أفريقي)."""
    people: tuple[str, ...] = ()  # other words for its people, with article, mostly broken plurals: الروس, الأتراك
    capital: str | None = None  # id in places.yaml of the city whose name news print for its government
    masculine: bool = False  # whether its name, where it is one word, goes with masculine verbs: العراق, لبنان
    risky: tuple[str, ...] = ()
    """Those of its forms that are common words too: مالي. They count only where the context supports them."""
    never: tuple[str, ...] = ()  # phrases in which one of its forms means something else: صلاة المغرب
    ambiguous: tuple[str, ...] = ()  # those of its forms that another state or place has too; each of them says so


class Place(Entry, frozen=True, kw_only=True):
    """`places.yaml`: a city, region, sea, strait, camp … that is no state."""

    id: str
    en: str
    names: tuple[str, ...]
    qid: str | None = None
    state: str | None = None  # id in states.yaml
    claimed: tuple[str, ...] = ()  # ids of the other states that hold or claim it and receive guests there
    kind: Literal["city", "region", "water", "building", "continent"] = "city"
    demonyms: tuple[str, ...] = ()  # only where news use them, and no surname is printed like them: أوروبي, خليجي
    risky: tuple[str, ...] = ()  # those of its forms that are common words too, see State: صور, الباب
    never: tuple[str, ...] = ()  # phrases in which one of its forms means something else: مسقط رأسه
    ambiguous: tuple[str, ...] = ()  # those of its forms that a state or another place has too; each of them says so


class Organization(Entry, frozen=True, kw_only=True):
    """`organizations.yaml`: whatever acts and is neither state nor person nor outlet."""

    id: str
    kind: ActorKind  # organization, bloc, forum or group
    en: str
    names: tuple[str, ...]
    short: tuple[str, ...] = ()  # acronyms and short names that stand alone: ناتو, الناتو
    qid: str | None = None
    code: str | None = None  # PLOVER: IGOUNO, PSEREB …
    state: str | None = None  # whose organ it is
    gender: Literal["m", "f"] | None = None
    adjective: str | None = None  # أممي for the United Nations
    risky: tuple[str, ...] = ()
    """Forms that are common words too, or that other bodies share: القاعدة, فتح, مجلس النواب. They count only where the
    context supports them: a head noun before them, quotation marks round them."""
    ambiguous: tuple[str, ...] = ()  # those of its forms that another body or outlet has too; each of them says so


class Outlet(Entry, frozen=True, kw_only=True):
    """`outlets.yaml`: an agency, paper, station or site that carries news."""

    id: str
    en: str
    names: tuple[str, ...]
    credits: tuple[str, ...] = ()  # how it signs: أ ف ب, د ب أ, واس, AFP
    domains: tuple[str, ...] = ()
    qid: str | None = None
    code: str | None = None
    agency: bool = False
    risky: tuple[str, ...] = ()
    """Names that are common words too: الوطن, اليوم, فارس. They count only behind a head noun, in quotation marks, or as
    a credit."""
    ambiguous: tuple[str, ...] = ()  # those of its forms that another outlet or body has too; each of them says so


class Tenure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An office held from – to (EDTF; `None`: before, or still)."""

    sense: str  # id in offices.yaml
    of: str  # id of a state or organization
    since: str | None = None
    until: str | None = None


class Person(Entry, frozen=True, kw_only=True):
    """`people.yaml`: somebody who held an office that the world's news speak of."""

    id: str
    en: str
    names: tuple[str, ...]  # full names in their spellings
    short: tuple[str, ...] = ()  # last names and by-names by which later mentions go
    qid: str | None = None
    offices: tuple[Tenure, ...] = ()


class Office(Entry, frozen=True, kw_only=True):
    """`offices.yaml`: the head of a title with the words of its body, up to (not including) the nationality.

    Forms are as printed, article included where printed: وزير الخارجية (before الروسي), وزير خارجية (before روسيا).
    """

    id: str  # sense: foreign_minister, president …
    en: str
    masculine: tuple[str, ...]
    feminine: tuple[str, ...] = ()
    dual: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    prefix: bool = False  # may stand before another office: نائب, مساعد
    of: tuple[str, ...] = ()
    """Kinds of actors, or ids of states, of which a form that another sense has too has this sense: المستشار of `deu`
    is the chancellor. The one sense without `of` has the form otherwise."""
    sector: str | None = None  # PLOVER sector: GOV, MIL, LEG …
    rank: Level | None = None


class TitleWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`title_words.yaml`: words of one meaning in titles: what says "former", the names of the foreign ministry …"""

    id: str
    forms: tuple[str, ...]


class BodyHead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`title_words.yaml`: the head of the name of a body that acts, or of a forum."""

    form: str  # without article: وزارة, مجلس وزراء
    gender: Literal["m", "f", "p"]  # p: a plural or collective head, سلطات
    kind: str  # government, party, armed_group, outlet, ngo, company, forum …
    plural: str | None = None
    sector: str | None = None  # PLOVER sector
    common: bool = False  # an ordinary noun too, a body only with a proper name or a nationality: مسار, صيغة
    meets: bool = False  # a forum where it is called regional, joint … (`meeting_adjectives`) or after two states: لجنة


class TitleWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`title_words.yaml` as a whole."""

    modifiers: tuple[TitleWord, ...]
    honorifics: tuple[TitleWord, ...]
    ministries: tuple[TitleWord, ...]  # by the sense of the minister
    ministry_heads: tuple[BodyHead, ...]
    forum_heads: tuple[BodyHead, ...]


class Verb(Entry, frozen=True, kw_only=True):
    """`cues.yaml`: a reporting verb by its principal parts, and what may follow it."""

    lemma: str
    act: Act
    present: str | None = None  # يقول
    past: bool = True
    participle: str | None = None  # قائل: for ḥāl cues
    masdar: tuple[str, ...] = ()  # قول
    frames: tuple[str, ...]
    """What follows subject and adverbials: `that` (أن/إن, a colon or a quotation), `object` (a bare noun phrase is the
    content), `person` (a bare noun phrase is the addressee, a preposition follows), or a preposition (إلى, ب, على, عن, من)
    with which clause or noun is the content."""
    addressee: str | None = None  # the preposition of the one spoken to, where it is not ل: اقترح على
    source: str | None = None  # the preposition of the one who speaks, where he is not the subject: نقل عن, جاء في
    bound: bool = (
        False  # one noun phrase before the verb's own preposition is the addressee, not the subject: حث الناس على
    )
    plain: bool = False  # the verb of saying itself, قال: speech may follow it without any opening
    impersonal: bool = False  # a passive that names nobody: قيل إن
    weak: bool = False  # a cue only with `that`, a colon or a quotation right after its subject
    named: bool = False  # weak, but a cue before a noun phrase too where its subject is a known actor: كشف … عن خطة
    beside: tuple[str, ...] = msgspec.field(default=(), name="with")
    """Words one of which, soon behind it, makes a weak verb a cue: حمل … مسؤولية."""


class Noun(Entry, frozen=True, kw_only=True):
    """`cues.yaml`: a noun or phrase that attributes: بحسب, وفقا ل, نقلا عن, على حد قول."""

    lemma: str
    act: Act = "say"
    forms: tuple[str, ...]
    takes: Literal["source", "clause", "both"] = "source"


class EventWord(Entry, frozen=True, kw_only=True):
    """`events.yaml`: a verb with its nouns, or a noun alone, that tells an event of one type of PLOVER.

    `examples` mark more than other entries: ⟦the anchor⟧, ⟨an actor⟩, ⟪a recipient⟫.
    """

    lemma: str  # the verb in the past, third person masculine (اتهم), or the noun (غارة)
    type: EventType
    mode: str | None = None  # PLOVER's mode, where the word alone says it
    cameo: str | None = None  # a code finer than type and mode give
    context: tuple[str, ...] = ()  # PLOVER's contexts, where the word alone says them
    past: bool = True  # false: the past is another word, or the lemma is a noun
    present: str | None = None  # يتهم
    passive: str | None = None  # the past passive where it is printed otherwise than the active: اغتيل of اغتال
    masdar: tuple[str, ...] = ()  # verbal nouns: اتهام
    nouns: tuple[str, ...] = ()  # other forms of the noun, broken plurals: غارات, هجمات, اتهامات
    light: tuple[str, ...] = ()
    """Verbs, by the lemma of `light_verbs`, whose object the noun is: أجرى (محادثات), شن (هجوما), وجه (اتهاما)."""
    to: tuple[str, ...] = ()  # where the recipient stands behind the verb: `object`, or prepositions: ل, على, من, إلى
    noun_to: tuple[str, ...] = ()  # behind the noun: prepositions, or `genitive` where its genitive is the recipient
    joint: tuple[str, ...] = ()  # prepositions of those who act with the actor, on one level: مع, بين
    themes: tuple[str, ...] = ()
    """Nouns one of which must be the verb's object or genitive for this sense: اتفاق, معاهدة of وقع."""
    weak: bool = False  # an event only with a recipient that is an actor: رفض, طلب
    meeting: MeetingKind | None = None  # what kind of meeting the word tells
    noun_weak: bool = False  # the same of its nouns only: تهديدات, اتهامات
    alone: bool = False  # an event also where nobody is named who did it or to whom: هجوم انتحاري, مظاهرة
    detail: bool = False
    """Done by a crowd known from before it only tells more of what that crowd does: هتف المتظاهرون."""
    turned: bool = False  # its subject is the recipient, its object the actor: استقبل (the visitor is the actor), تلقى
    blame: bool = False
    """Said of somebody in a statement it is the speaker's accusation: مصدر (التهديدات), ينتهك, يزعزع."""
    asks: bool = False  # said in a statement it is what the speaker asks of whom it names: يتعين على, عليها أن
    participles: tuple[str, ...] = ()  # in the ḥāl: an event only as the cue of a statement: متهما, مطالبا
    unless: tuple[str, ...] = ()  # words near it with which it is another thing: حادث سير of قتل


class Crowd(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`events.yaml`: nouns for unnamed people, or for what acts for an army, that stand as actors: مسلحون, متظاهرون, جنود."""

    sector: str | None = None  # PLOVER sector; `None` where it is that of the body they belong to: عناصر, قادة
    one: tuple[
        str, ...
    ] = ()  # masculine singular or feminine in ة; counted forms, dual and sound plural follow from it
    many: tuple[str, ...] = ()  # broken plurals and other forms


class PloverType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`plover.yaml`: a type of event with its modes and contexts, each with the code of CAMEO to which it goes back."""

    id: EventType
    quad: Literal[1, 2, 3, 4]
    cameo: str
    modes: dict[str, str] = {}
    contexts: dict[str, str] = {}
    future: dict[str, str] = {}  # `plain`, modes and contexts, of what is only announced


class LightVerb(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`events.yaml`: a verb that says nothing itself, its object being the event: أجرى, عقد, شن, وجه, قام ب."""

    lemma: str
    present: str
    masdar: tuple[str, ...] = ()  # إجراء of أجرى
    preposition: str | None = None  # ب of قام ب
    passive: str | None = None  # عُقد is printed like عقد; أجري of أجرى
    state: Literal["held", "planned", "postponed", "cancelled"] | None = None  # what it says of a meeting: ألغى, أرجأ
    impersonal: bool = False  # says only that it was done: تم (اعتقاله), جرى
    gathers: bool = False  # its object are those who meet: لقاء جمع الوزيرين, اجتماع ضم
    only: bool = False  # counts only for the words that name it in `light`: استخدم, لجأ
    fails: bool = False  # says that it did not come about: فشل في (التوصل إلى اتفاق)
    weighs: bool = False  # its object is what others ask or propose: درس (طلبا)
    stating: bool = False  # only states: who announces violence has not done it: أعلن, أكد


class Events(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`events.yaml` as a whole."""

    light_verbs: tuple[LightVerb, ...]
    words: tuple[EventWord, ...]
    crowds: tuple[Crowd, ...] = ()


class MinuteVerb(Entry, frozen=True, kw_only=True):
    """`minutes.yaml`: a verb, with its nouns, that tells who had what part in a meeting, a forum or a proposal."""

    lemma: str
    present: str
    passive: str | None = None  # the past passive where it is used: أطلقت (المنصة)
    masdar: tuple[str, ...] = ()
    behind: str | None = None  # the preposition of what it is about, where it is no object: امتنع عن
    alone: bool = False  # whether it is told of a meeting that stands before it: اختتم الاجتماع، فيما غابت مالي
    tells: Literal[
        "attending", "staying_away", "joining", "leaving", "hosting", "taking_place", "including", "founding", "founded",
        "proposing", "accepting", "rejecting",
    ]  # fmt: skip


class Minutes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`minutes.yaml` as a whole."""

    verbs: tuple[MinuteVerb, ...]
    ordinals: dict[int, tuple[str, ...]]
    levels: dict[Level, tuple[str, ...]]
    level_adjectives: dict[Level, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]]


class Issues(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`issues.yaml`: what issues are called, how they stand, what ties them to one another; and what is proposed."""

    kinds: dict[IssueKind, tuple[str, ...]]
    files: tuple[str, ...]
    need_party: tuple[str, ...]
    need_two_parties: tuple[str, ...]
    agreeing: tuple[str, ...]
    agreement_nouns: tuple[str, ...]
    over: tuple[str, ...]
    no_subject: tuple[str, ...]
    taken_up: tuple[str, ...]
    demonstratives: tuple[str, ...]
    states: dict[IssueValue, tuple[str, ...]]
    not_yet: tuple[str, ...]
    resumption: tuple[str, ...]
    done_nouns: tuple[str, ...]
    done_before: tuple[str, ...]
    links: dict[LinkKind, tuple[str, ...]]
    link_verbs: dict[Literal["first_on_second", "second_on_first"], tuple[str, ...]]
    proposal_nouns: tuple[str, ...]
    holding_nouns: tuple[str, ...]
    holding: tuple[str, ...]
    offering: tuple[str, ...]
    offering_anything: tuple[str, ...]
    carrying: tuple[str, ...]  # verbs of what brings a proposal: رسالة تتضمن اقتراحا
    no_condition: tuple[str, ...]
    no_proposal_before: tuple[str, ...]
    points: tuple[str, ...]
    offered: tuple[str, ...]
    pending: tuple[str, ...]
