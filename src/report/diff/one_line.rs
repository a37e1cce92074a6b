//! Two values on a line each, as far as it takes to see where they part.

/// Two lines from the same column on, so that the first difference can be seen in so many columns.
pub fn window(expected: &str, actual: &str, room: usize) -> (String, String) {
    let (wanted, got): (Vec<char>, Vec<char>) = (expected.chars().collect(), actual.chars().collect());
    let longest = wanted.len().max(got.len());
    if longest <= room {
        return (expected.to_owned(), actual.to_owned());
    }
    let parts = wanted.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let start = if parts < room * 2 / 3 { 0 } else { (parts - room / 3).min(longest - room) };
    let seen = |line: &[char]| {
        let mut text: Vec<char> = line.iter().skip(start).take(room).copied().collect();
        if start > 0 && !text.is_empty() {
            text[0] = '…';
        }
        if line.len() > start + room {
            text[room - 1] = '…';
        }
        text.into_iter().collect()
    };
    (seen(&wanted), seen(&got))
}

/// A container that was set in several lines, on one where the other value is.
pub fn on_one_line(value: &str, other: &str) -> String {
    let alike = brackets(value).is_some() && brackets(value) == brackets(other);
    match alike && value.contains('\n') && !other.contains('\n') {
        true => value.lines().map(str::trim_start).collect::<Vec<_>>().join(" "),
        false => value.to_owned(),
    }
}

/// The brackets of a container, opening and closing.
pub fn brackets(value: &str) -> Option<(char, char)> {
    let pair = (value.chars().next()?, value.chars().next_back()?);
    [('[', ']'), ('(', ')'), ('{', '}')].contains(&pair).then_some(pair)
}

/// Two containers of a kind without their brackets, an element a line: then equal elements are equal lines.
pub fn by_elements(expected: &str, actual: &str) -> (String, String) {
    let alike = brackets(expected).is_some() && brackets(expected) == brackets(actual);
    if !alike || !expected.contains("\n ") || !actual.contains("\n ") {
        return (expected.to_owned(), actual.to_owned());
    }
    let bare = |value: &str| {
        let inner = &value[1..value.len() - 1];
        let lines = inner.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n") + ","
    };
    (bare(expected), bare(actual))
}
