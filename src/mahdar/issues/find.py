"""Everything told of issues in a text: mentions → how they stand → which hangs on which."""

from mahdar.events.deeds import Deed
from mahdar.issues.links import find_links
from mahdar.issues.mentions import find_issue_mentions
from mahdar.issues.states import find_states
from mahdar.issues.told import IssuesTold
from mahdar.statements.ground import Ground


def find_issues(ground: Ground, deeds: list[Deed]) -> IssuesTold:
    """The mentions of issues in the order of the text, with the states and links told of them."""
    mentions = find_issue_mentions(ground, deeds)
    return IssuesTold(mentions, list(find_states(ground, mentions)), list(find_links(ground, mentions)))
