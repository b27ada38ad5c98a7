"""Who else may speak, and whether the writer speaks of himself."""

import pytest

import mahdar


def names(reading, ids):
    by_id = {actor.id: actor.name for actor in reading.actors}
    return [by_id[each] for each in ids]


def test_somebody_named_since_may_be_the_speaker():
    reading = mahdar.read_text(
        "قال الوزير سامر الحلبي إن الحل قريب. وغادر داود كاظمي القاعة. وأضاف أن الجولة تبدأ غدا."
    )
    last = reading.statements[-1]
    assert (names(reading, last.speakers), names(reading, last.rivals)) == (["سامر الحلبي"], ["داود كاظمي"])
    (doubt,) = [each for each in reading.warnings if each.code == "doubtful_speaker"]
    assert doubt.span == last.cue.span
    assert "داود كاظمي" in doubt.message


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سامر الحلبي إن الحل قريب. وأضاف أن الجولة تبدأ غدا.",
        "قال الوزير سامر الحلبي إن الحل قريب. وغادرت الوزيرة هدى الكيلاني القاعة. وأضاف أن الجولة تبدأ غدا.",
        "قال الوزير سامر الحلبي إنه التقى داود كاظمي، مضيفا أن الجولة تبدأ غدا.",
        "قال الوزير سامر الحلبي إن الحل قريب. ووصل الوفد مع داود كاظمي. وأضاف أن الجولة تبدأ غدا.",
    ],
)
def test_no_rivals_where_agreement_or_the_sentence_decides(text):
    reading = mahdar.read_text(text)
    assert reading.statements[-1].rivals == ()
    assert not [each for each in reading.warnings if each.code == "doubtful_speaker"]


def test_a_writer_who_speaks_of_himself():
    text = "لماذا تعثر الحوار؟\n\nأعتقد أن الحوار تعثر لأن أحدا لم يصغ.\nوبرأيي لن تكون الجولة المقبلة أفضل."
    reading = mahdar.read_text(text)
    (doubt,) = [each for each in reading.warnings if each.code == "opinion"]
    assert (reading.document.genre, doubt.span.of(reading.document.text)) == ("opinion", "أعتقد")


def test_what_others_say_makes_no_opinion_piece():
    text = "قال الوزير: «أعتقد أن الحوار تعثر. أرى أن الحل بعيد».\n\nوأضاف الوزير: أعتقد أن أحدا لم يصغ."
    assert mahdar.read_text(text).document.genre is None
