"""What an author imports from `katabook` itself: `check`, `expect`, `evidence`, `fail`, `called`, `draw`."""
