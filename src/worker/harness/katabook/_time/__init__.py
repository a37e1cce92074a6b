"""Virtual time, and an event loop that runs in it."""
