# Slugs

