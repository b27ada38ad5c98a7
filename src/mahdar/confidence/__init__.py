"""How sure the reader is: the probability that a statement or an event is right, by weights fitted on marked articles."""
