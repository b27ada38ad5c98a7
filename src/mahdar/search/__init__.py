"""Words in what is kept: found however they are spelled, shown as they are printed."""
