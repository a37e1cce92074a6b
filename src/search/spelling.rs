//! Words that no kata has, and the ones that may have been meant.

use std::collections::HashMap;

use strsim::osa_distance;

/// The words of a workbook, each with how often it occurs.
#[derive(Debug, Default)]
pub(super) struct Vocabulary(HashMap<String, u32>);

/// Shorter words are not mended: nearly every one is near to another.
const SHORTEST: usize = 4;

impl Vocabulary {
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Vocabulary {
        let mut words: HashMap<String, u32> = HashMap::new();
        for word in texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic())) {
            if word.chars().count() >= SHORTEST {
                *words.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        Vocabulary(words)
    }

    /// The word that was most likely meant: the one with the fewest slips of the keys between them, and of several the one
    /// that occurs most often.
    pub fn nearest(&self, word: &str) -> Option<&str> {
        let length = word.chars().count();
        if length < SHORTEST {
            return None;
        }
        let slips = if length < 6 { 1 } else { 2 };
        let near = self.0.iter().filter(|(known, _)| known.chars().count().abs_diff(length) <= slips);
        let near = near.map(|(known, count)| (osa_distance(word, known), *count, known.as_str()));
        near.filter(|(distance, ..)| *distance <= slips)
            .min_by_key(|(distance, count, known)| (*distance, std::cmp::Reverse(*count), *known))
            .map(|(.., known)| known)
    }

    /// The word that occurs most often of those that begin so.
    pub fn beginning(&self, begun: &str) -> Option<&str> {
        let whole = self.0.iter().filter(|(known, _)| known.starts_with(begun));
        whole.max_by_key(|(known, count)| (**count, std::cmp::Reverse(*known))).map(|(known, _)| known.as_str())
    }
}
