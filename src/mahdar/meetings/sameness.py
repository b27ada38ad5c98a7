"""Whether two tellings are of one meeting: what they say must not clash, and something must tie them together."""

from mahdar.meetings.drafts import Draft
from mahdar.reading import MeetingState

_DAY = len("2025-03-05")
_TIED = 2  # parties in common that tie two tellings without date, place or forum
_SAME_BREATH = 20  # tokens between a visit and the talks on it
_SAME_SENTENCE = 30  # tokens between talks and the visit that is told as their occasion
_SOON = 60  # tokens up to where more is told of the same meeting
_OVER: frozenset[MeetingState] = frozenset({"held", "ongoing"})


def same_meeting(one: Draft, other: Draft) -> bool:
    """Whether `other`, told later, is the meeting `one`."""
    if _clash(one, other) or any(told.beside for told in other.told) or _is_aside(one, other):
        return False
    if one.forum is not None and one.forum == other.forum:
        return one.ordinal == other.ordinal or other.points_back or _shares_setting(one, other)
    if _is_same_round(one, other):
        return True
    if other.points_back and other.bare:
        verbs = all(told.deed is not None and told.deed.kind != "noun" for told in one.told)
        if other.kind == "summit" and one.kind == "talks" and verbs:
            return False  # التقى الوزيران وبحثا ترتيبات القمة
        return one.date is not None or not any(told.bygone for told in other.told)
    if _with_others(one, other):
        return False
    if _is_attended_again(other) or _is_told_further(one, other):
        return True
    if one.date is None and other.forum is not None and any(told.bygone for told in other.told):
        return False  # talks now, and the last round, which was long ago
    shared = len(one.parties & other.parties)
    if shared and _is_occasion(one, other):
        return True
    everybody = one.parties <= other.parties or other.parties <= one.parties
    if not everybody and len(one.parties) >= _TIED and len(other.parties) >= _TIED:
        return False
    if (
        shared >= _TIED
        or _is_visit_again(one, other)
        or _is_one_visit(one, other)
        or (shared and _is_one_call(one, other))
    ):
        return True
    return shared >= 1 and (_shares_setting(one, other) or other.points_back or _meets_on_visit(one, other))


def _is_aside(one: Draft, other: Draft) -> bool:
    """Whether two people met in the margin of a round: «انطلقت الجولة الثانية … والتقى الوزير نظيره على هامش المحادثات»."""
    return one.ordinal is not None and other.ordinal is None and any(told.in_margin for told in other.told)


def _is_same_round(one: Draft, other: Draft) -> bool:
    """Whether the round of one number is told once with its forum or its parties and once without."""
    numbered = one.ordinal is not None and one.ordinal == other.ordinal
    return numbered and (not one.parties or not other.parties or bool(one.parties & other.parties))


def _with_others(one: Draft, other: Draft) -> bool:
    """Whether one guest, or host, is told to have met somebody else each time: استقبله الرئيس … والتقى الوزير."""
    both = one.people & other.people
    return bool(both) and bool(one.people - both) and bool(other.people - both)


def _clash(one: Draft, other: Draft) -> bool:
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        return True
    if one.forum is not None and other.forum is not None and one.forum != other.forum:
        return True
    expected = _is_attended_again(other) and all(told.expected for told in other.told)
    timed = not (one.timeless or other.timeless or expected or (other.points_back and other.bare))
    if timed and (one.state in _OVER) != (other.state in _OVER):
        return True
    if one.visitors and other.visitors and one.visitors.isdisjoint(other.visitors):
        return True
    if "call" in (one.kind, other.kind) and one.kind != other.kind:
        return True
    return _apart(one.date, other.date) or _elsewhere(one, other) or _of_others(one, other)


def _is_attended_again(other: Draft) -> bool:
    """Whether it is only told who takes part in what was told before: أكد مشاركة الرئيس في القمة."""
    return other.points_back and all(told.attended for told in other.told) and not (other.place or other.date)


def _is_told_further(one: Draft, other: Draft) -> bool:
    """Whether it is only told where a meeting was of which the others are told before: «اللقاء الذي جرى في طرابلس تناول»."""
    placed = other.place is not None and one.place is None and other.host is None
    alone = not other.parties and other.forum is None and other.ordinal is None
    near = other.told[0].at - one.told[-1].ends <= _SOON
    return placed and alone and near and all(told.described for told in other.told)


def _of_others(one: Draft, other: Draft) -> bool:
    """Whether two or more are named each time and they are others: the presidents met, and in their margin the ministers."""
    return len(one.people) > 1 and len(other.people) > 1 and one.people.isdisjoint(other.people)


def _apart(one: str | None, other: str | None) -> bool:
    """Whether two dates cannot be of one day: neither is part of the other, and of two intervals of days none is in both."""
    if one is None or other is None:
        return False
    if "/" in one or "/" in other:
        (first, last), (begins, ends) = _days(one), _days(other)
        whole = all(len(each) == _DAY for each in (first, last, begins, ends))
        return whole and (last < begins or ends < first)
    return not (one.startswith(other) or other.startswith(one))


def _days(date: str) -> tuple[str, str]:
    """The first and the last day of an interval; of a single day that day twice."""
    first, _, last = date.partition("/")
    return first, last or first


def _elsewhere(one: Draft, other: Draft) -> bool:
    """Whether two places are different, a city and its state being one."""
    if one.place is None or other.place is None or one.place == other.place:
        return False
    return one.place_state is None or one.place_state != other.place_state or _both_cities(one, other)


def _both_cities(one: Draft, other: Draft) -> bool:
    return one.place != one.place_state and other.place != other.place_state


def _shares_setting(one: Draft, other: Draft) -> bool:
    """Whether they are told of one place or one date; in a week there may be several meetings."""
    place = one.place is not None and other.place is not None and not _elsewhere(one, other)
    dated = one.date is not None and other.date is not None and not _apart(one.date, other.date)
    return place or (dated and "/" not in f"{one.date}{other.date}")


def _is_visit_again(one: Draft, other: Draft) -> bool:
    """Whether a visit of which only the guest is told is that on which he met those told before: زيارة الوزير."""
    unsaid = other.kind == "visit" and other.place is None and other.date is None
    return unsaid and bool(other.visitors) and set(other.participants) == other.visitors <= set(one.participants)


def _is_one_visit(one: Draft, other: Draft) -> bool:
    """Whether one guest's arrival and his visit are told in one breath: «وصل الوزير إلى القاهرة في زيارة تستغرق يومين»."""
    near = other.told[0].at - one.told[-1].ends <= _SAME_BREATH
    return near and one.kind == other.kind == "visit" and bool(one.visitors) and one.visitors == other.visitors


def _is_one_call(one: Draft, other: Draft) -> bool:
    """Whether a verb and its object tell one call: «تلقى الوزير اتصالا هاتفيا من نظيره»."""
    return one.kind == other.kind == "call" and other.told[0].at - one.told[-1].ends <= _SAME_BREATH


def _is_occasion(one: Draft, other: Draft) -> bool:
    """Whether a visit is told as the occasion of the talks before it: بحث مع نظيره الملف خلال زيارة إلى …"""
    near = other.told[0].at - one.told[-1].ends <= _SAME_SENTENCE
    return other.kind == "visit" and one.kind == "talks" and other.told[0].rule == "meeting_occasion" and near


def _meets_on_visit(one: Draft, other: Draft) -> bool:
    """Whether talks are told right behind the visit on which they were: زار … والتقى …"""
    return one.kind == "visit" and other.kind == "talks" and other.told[0].at - one.told[-1].ends <= _SAME_BREATH
