"""Values of a submission, compared and shown whatever they do."""
