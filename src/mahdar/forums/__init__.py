"""Bodies that meet: who founded them when and for what, who belongs to them, to whom they are open, who left."""
