//! Two lines with what differs marked in each.

use similar::{DiffTag, TextDiff};

use crate::report::escape::visible;
use crate::report::style::Style;

/// Values that have less in common than this are not marked: all of it would be.
const ALIKE: f32 = 0.4;

/// A value of so many characters needs no carets.
pub const SEEN_AT_ONCE: usize = 15;

/// Values up to this many characters are compared character by character.
const BY_CHARACTER: usize = 4_000;

/// A line, and the marks below it.
#[derive(Default)]
pub struct Marked {
    pub shown: String,
    pub carets: String,
}

impl Marked {
    pub fn add(&mut self, part: &str, same: bool, good: bool, style: &Style) {
        let shown = if same { visible(part).into_owned() } else { blanks(part) };
        self.carets += &if same { " " } else { "^" }.repeat(shown.chars().count());
        self.shown += &if same || !style.colour { shown } else { style.marked(&shown, good) };
    }
}

/// Two lines with the characters that only one of them has marked, blanks among those written out.
pub fn marked(expected: &str, actual: &str, style: &Style) -> (Marked, Marked) {
    let new = || Marked { shown: String::new(), carets: String::new() };
    let (mut wanted, mut got) = (new(), new());
    if expected.len() + actual.len() > BY_CHARACTER {
        wanted.shown = visible(expected).into_owned();
        got.shown = visible(actual).into_owned();
        return (wanted, got);
    }
    let diff = TextDiff::from_unicode_words(expected, actual);
    if diff.ratio() < ALIKE {
        wanted.add(expected, true, true, style);
        got.add(actual, true, false, style);
        return (wanted, got);
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (diff.iter_old_slices().collect(), diff.iter_new_slices().collect());
    for op in diff.ops() {
        let (old, new) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        let same = op.tag() == DiffTag::Equal;
        let (before, after) = if same { (0, 0) } else { ends_in_common(&old, &new) };
        for (line, word, good) in [(&mut wanted, &old, true), (&mut got, &new, false)] {
            let middle = before..word.len() - after;
            line.add(&word[..before], true, good, style);
            line.add(&word[middle.clone()], same, good, style);
            line.add(&word[middle.end..], true, good, style);
        }
    }
    (wanted, got)
}

/// Of two long words, how much is the same at the beginning and at the end, in bytes; short ones are marked as a whole.
pub fn ends_in_common(one: &str, other: &str) -> (usize, usize) {
    if one.chars().count().min(other.chars().count()) <= SEEN_AT_ONCE {
        return (0, 0);
    }
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let before = length(&mut one.chars().zip(other.chars()));
    let after = length(&mut one[before..].chars().rev().zip(other[before..].chars().rev()));
    (before, after)
}

/// `text` with its blanks written out, if it is nothing but blanks or ends in them.
pub fn blanks(text: &str) -> String {
    let kept = text.trim_end_matches([' ', '\t']);
    let tail = text[kept.len()..].replace(' ', "·").replace('\t', "⇥");
    format!("{}{tail}", visible(kept))
}
