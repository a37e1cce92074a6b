"""One request of the engine, from its arrival to its verdict."""
