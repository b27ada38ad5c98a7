"""Stores for the tests of this folder."""

from databases import store_url  # noqa: F401
