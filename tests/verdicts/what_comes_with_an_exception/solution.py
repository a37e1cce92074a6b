def fetch(urls):
    problems = []
    for url in urls:
        try:
            raise ConnectionError(f"{url} is down")
        except ConnectionError as problem:
            problem.add_note(f"asked for {url}")
            problems.append(problem)
    raise ExceptionGroup("two of two failed", problems)


def load(settings):
    try:
        return settings["port"]
    except KeyError as problem:
        raise ValueError("no port was set") from problem


def parse(text):
    try:
        return int(text)
    except ValueError:
        return {}[text]
