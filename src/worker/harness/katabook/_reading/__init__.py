"""What the engine asks about Python sources that is no check."""
