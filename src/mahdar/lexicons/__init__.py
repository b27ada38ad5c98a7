"""What words mean: the files under `ar/` and the types that they are loaded into."""
