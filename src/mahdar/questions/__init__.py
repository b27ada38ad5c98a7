"""What is asked of everything that is kept: the minutes of a forum, positions, timelines, who is who, who contradicts whom."""
