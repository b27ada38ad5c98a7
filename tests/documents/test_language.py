"""Which language a text is in."""

import subprocess
import sys

import pytest

from mahdar.documents.language import check_language
from mahdar.errors import NoArticle, OtherLanguage

ARABIC = "قال وزير الخارجية إن المحادثات ستبدأ في الأسبوع المقبل."


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        "قال",
        "كيري: سنعود",
        "لافروف وظريف وشتاينماير يلتقون غدا",
        ARABIC.replace("ي", "ی").replace("ك", "ک"),  # typed on a Persian keyboard
        "قال چاويش أوغلو إن پوتين سيزور گازيانتيپ في الأسبوع المقبل، وإن التفاصيل لم تحدد بعد.",
        f"{ARABIC} https://example.org/a/very/long/address/in/latin/letters/that/nobody/reads?x=1",
    ],
)
def test_arabic(text):
    assert check_language(text) == ("ar", ())


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The foreign minister said on Friday that the talks would go on.", "en", "English"),
        ("Dışişleri Bakanı cuma günü müzakerelerin süreceğini söyledi.", "tr", "Turkish"),
        ("Le ministre des affaires étrangères a déclaré que les négociations continuaient.", "fr", "French"),
        ("وزیر خارجه گفت که مذاکرات در هفته آینده ادامه خواهد داشت و پیشرفت خوبی شده است.", "fa", "Persian"),
        ("وزير در تهران با همتاي خود ديدار و درباره روابط دو کشور گفتگو کرد و گفت اين روند ادامه دارد", "fa", "Persian"),
        ("وزیر خارجہ نے کہا ہے کہ مذاکرات اگلے ہفتے بھی جاری رہیں گے۔", "ur", "Urdu"),
        ("وەزیری دەرەوە ڕایگەیاند کە گفتوگۆکان هەفتەی داهاتوو بەردەوام دەبن لەگەڵ وڵاتان.", "ckb", "Central Kurdish"),
        ("OK", "und", "not in Arabic"),
    ],
)  # fmt: skip
def test_another_language_is_named(text, language, name):
    with pytest.raises(OtherLanguage, match=name) as caught:
        check_language(text)
    assert caught.value.language == language


def test_foreign_parts_are_told():
    language, warnings = check_language(f"{ARABIC} The talks will begin next week, the minister said.")
    assert language == "ar"
    assert [warning.code for warning in warnings] == ["mixed_language"]


@pytest.mark.parametrize("text", ["12:30 2024", "…", "?!"])
def test_without_words(text):
    with pytest.raises(NoArticle):
        check_language(text)


def test_neither_identifier_nor_extractor_is_loaded_for_an_arabic_text():
    code = f"""
import sys
from mahdar.documents.read import read_text_document
read_text_document({ARABIC!r})
assert not {{"py3langid", "numpy", "trafilatura", "lxml", "resiliparse"}} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})


def test_presentation_forms_and_vowelled_words_are_arabic():
    # What an old typesetter left: every letter in the form in which it is drawn.
    drawn = "ﻗﺎﻝ ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ ﺇﻥ ﺍﻟﻤﺤﺎﺩﺛﺎﺕ ﺳﺘﺒﺪﺃ ﻓﻲ ﺍﻷﺳﺒﻮﻉ ﺍﻟﻤﻘﺒﻞ."
    vowelled = "وَأَكَّدَتْ وَزِيرَةُ خَارِجِيَّةِ كَنَدَا أَنَّهَا لَنْ تُشَارِكَ فِي أَيِّ حِوَارٍ قَبْلَ نِهَايَةِ عَامٍ."
    assert [check_language(text) for text in (drawn, vowelled)] == [("ar", ()), ("ar", ())]
