//! Text from learners and their programs, made safe for a terminal.
//!
//! Owns: showing characters that would act on a terminal instead of letting them act.

use std::borrow::Cow;

/// `text` with control characters and invisible direction changes written out; newlines and tabs stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if acts(c) {
            safe.extend(c.escape_default());
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

fn acts(c: char) -> bool {
    let control = c.is_control() && c != '\n' && c != '\t';
    // Direction overrides and isolates can make source text read as something else (CVE-2021-42574).
    let direction =
        matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    control || direction
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn an_escape_sequence_that_clears_the_screen_is_shown() {
        assert_eq!(visible("\u{1b}[2Jgone"), "\\u{1b}[2Jgone");
    }

    #[test]
    fn a_title_changing_c1_sequence_is_shown() {
        assert_eq!(visible("\u{9d}0;title\u{7}"), "\\u{9d}0;title\\u{7}");
    }

    #[test]
    fn a_carriage_return_cannot_overwrite_the_line() {
        assert_eq!(visible("failed\rpassed"), "failed\\rpassed");
    }

    #[test]
    fn a_direction_override_is_shown() {
        assert_eq!(visible("a\u{202e}b"), "a\\u{202e}b");
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        assert_eq!(visible("naïve\tcafé\n✓ 漢字"), "naïve\tcafé\n✓ 漢字");
    }
}
