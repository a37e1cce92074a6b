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

/// JSON with the same characters as escapes (RFC 8259, section 7): where it is printed, they do not act either.
///
/// They occur in its strings only, since it has no blanks but spaces and newlines elsewhere.
pub fn json(text: String) -> String {
    if !text.chars().any(acts) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match acts(c) {
            true => safe += &format!("\\u{:04x}", u32::from(c)), // all of them are below U+FFFF
            false => safe.push(c),
        }
    }
    safe
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
    use super::{json, visible};

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
    fn in_json_what_acts_is_escaped_and_reads_as_it_was() {
        let text = "a\u{9b}2J\u{7f}\u{202e}é";
        let told = json(serde_json::to_string(text).expect("it is text"));
        assert_eq!(told, "\"a\\u009b2J\\u007f\\u202eé\"");
        assert_eq!(serde_json::from_str::<String>(&told).expect("it is JSON"), text);
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        assert_eq!(visible("naïve\tcafé\n✓ 漢字"), "naïve\tcafé\n✓ 漢字");
    }
}
