"""What was put to whom: offers, initiatives, plans, by whom, through which forum, and what became of them."""
