def slug(title):
    words = title.lower().split()
	return '-'.join(words)
