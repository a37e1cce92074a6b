//! Operators and keywords as words that can be looked for.
//!
//! Owns: which these are, and the letter that stands for each: in what is indexed and in what is asked alike, one of the
//! characters for private use, which SQLite takes for letters. A keyword that is also English (`is`, `with`) has one
//! where a text means code by it.

const OPERATORS: [&str; 14] = ["==", "!=", "<=", ">=", "//", "**", "+=", "-=", ":=", "->", "*", "%", "@", "/"];

/// Keywords that are words of every other sentence as well.
pub(super) const KEYWORDS: [&str; 13] =
    ["is", "in", "not", "and", "or", "with", "for", "if", "as", "from", "while", "try", "else"];

/// The first of the characters that stand for operators, then keywords.
const FIRST: u32 = 0xE000;

/// What SQLite's tokenizer takes for a part of a word.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_private(c)
}

pub(super) fn is_private(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// The letter of an operator or a keyword.
pub(super) fn letter_of(word: &str) -> Option<char> {
    let place = OPERATORS.iter().chain(&KEYWORDS).position(|known| *known == word)?;
    char::from_u32(FIRST + u32::try_from(place).ok()?)
}

/// `text` with a letter in the place of each operator that stands alone, and of each keyword and operator that is a piece
/// of code by itself (in backticks).
///
/// shortest: operators of so many characters, outside of backticks. A lone star may be an item of a list.
pub(super) fn encoded(text: &str, shortest: usize) -> String {
    let mut coded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c| c == '`' || is_operator(c) || is_private(c)) {
        coded.push_str(&rest[..at]);
        let tail = &rest[at..];
        let before = coded.chars().next_back();
        let (taken, letter) = match tail.chars().next() {
            Some('`') => piece_of_code(tail),
            Some(c) if is_private(c) => (c.len_utf8(), Some('\u{fffd}')),
            _ => operator(tail, before, shortest),
        };
        match letter {
            Some(letter) if tail.starts_with('`') => coded.extend(['`', letter, '`']),
            Some(letter) => coded.push(letter),
            None => coded.push_str(&tail[..taken]),
        }
        rest = &tail[taken..];
    }
    coded + rest
}

/// How much at the beginning of `tail` is one thing, and its letter if it has one.
fn piece_of_code(tail: &str) -> (usize, Option<char>) {
    let inner = tail[1..].split('`').next().unwrap_or_default();
    match letter_of(inner) {
        Some(letter) if tail[1 + inner.len()..].starts_with('`') => (inner.len() + 2, Some(letter)),
        _ => (1, None),
    }
}

fn operator(tail: &str, before: Option<char>, shortest: usize) -> (usize, Option<char>) {
    let length = tail.find(|c| !is_operator(c)).unwrap_or(tail.len());
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let alone = !inside(before) && !inside(tail[length..].chars().next());
    (length, letter_of(&tail[..length]).filter(|_| alone && length >= shortest))
}

fn is_operator(c: char) -> bool {
    matches!(c, '=' | '!' | '<' | '>' | '/' | '*' | '+' | '-' | ':' | '%' | '@')
}

/// What a letter of `encoded` stands for, as it is read.
pub(super) fn decoded(letter: char) -> Option<&'static str> {
    let place = usize::try_from(u32::from(letter).checked_sub(FIRST)?).ok()?;
    OPERATORS.iter().chain(&KEYWORDS).nth(place).copied()
}
