"""What Alembic runs for each call: the steps on the connection that `mahdar.store.migrate` gives, in its transaction."""

from alembic import context

from mahdar.store.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
