"""Invented articles, as many as are wanted, each another: lines of JSON and folders of texts."""

import json

MINISTERS = (
    ("النرويج", "النرويجي", "سيغورد هاوغن"),
    ("فنلندا", "الفنلندي", "ماركو ساريلا"),
    ("الأردن", "الأردني", "نادر القضاة"),
    ("كازاخستان", "الكازاخي", "أرمان تولغاتوف"),
)
TOPICS = ("ترسيم الحدود", "تبادل الأسرى", "فتح المعابر", "تقاسم المياه", "وقف إطلاق النار")
PLACES = ("أوسلو", "هلسنكي", "عمان", "أستانا")


def article(number):
    """One article of four sentences, as the fields of a line of JSON."""
    (_, nisba, name), (other, _, _) = MINISTERS[number % 4], MINISTERS[(number + 1) % 4]
    topic, place = TOPICS[number % 5], PLACES[number // 4 % 4]
    return {
        "id": f"invented-{number}",
        "title": f"وزير الخارجية {nisba}: {topic} أولوية",
        "text": (
            f"{place} - قال وزير الخارجية {nisba} {name} إن بلاده تدعم {topic} في الجولة رقم {number}.\n"
            f"وأضاف {name.split()[-1]} أن {other} رفضت المقترح.\n"
            f"والتقى الوزير نظيره في {place}."
        ),
        "published": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "publisher": "وكالة الأنباء المتخيلة",
    }


def lines(path, numbers):
    """A file of JSON lines with these articles."""
    path.write_text("".join(json.dumps(article(each), ensure_ascii=False) + "\n" for each in numbers), encoding="utf-8")
    return str(path)
