//! Which submissions to a kata are alike in what goes beyond its starter.
//!
//! Owns: the measure. A source is read as tokens, without comments and blanks; every name that is no keyword counts as
//! the same one, and so does every text. What two sources have in common is the share of runs of twelve such tokens
//! that are in both, of those that are in either (the Jaccard index); runs that are in the starter do not count. Of each
//! source at most 256 runs are kept, those of the smallest hashes: the index is estimated from them, to a few percent.
//! A source with fewer than 25 runs of its own is left out: short solutions are alike.
//! Does not own: what it means that two are alike. It accuses nobody.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hasher;

use serde::Serialize;
use siphasher::sip::SipHasher13;

/// Two submissions that are alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    pub kata: String,
    /// In the order of names.
    pub learners: [String; 2],
    /// How much of what goes beyond the starter is in both.
    pub percent: u32,
}

/// How many tokens make a run.
const RUN: usize = 12;
/// How many runs of a source are kept.
const KEPT: usize = 256;
/// How many runs a source has at the least.
const ENOUGH: usize = 25;
/// From which share on two are listed.
const ALIKE: u32 = 80;
/// How many runs two have to be met by, and how common such a run may be: what bounds the cost.
const MET_BY: usize = 16;
const COMMON: usize = 200;

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// The runs of many submissions, a few kilobytes of each.
pub struct Sketches {
    /// By kata: the runs of the starter.
    starters: Vec<HashSet<u64>>,
    katas: BTreeMap<usize, Vec<Sketch>>,
}

struct Sketch {
    learner: String,
    sha256: String,
    /// In order.
    runs: Vec<u64>,
}

impl Sketches {
    pub fn new<'s>(starters: impl Iterator<Item = &'s str>) -> Sketches {
        Sketches { starters: starters.map(|source| runs(source).collect()).collect(), katas: BTreeMap::new() }
    }

    /// Remember a submission to the kata at this place.
    pub fn add(&mut self, kata: usize, learner: &str, sha256: &str, source: &str) {
        let starter = &self.starters[kata];
        let own: BTreeSet<u64> = runs(source).filter(|run| !starter.contains(run)).collect();
        if own.len() >= ENOUGH {
            let runs = own.into_iter().take(KEPT).collect();
            let sketch = Sketch { learner: learner.to_owned(), sha256: sha256.to_owned(), runs };
            self.katas.entry(kata).or_default().push(sketch);
        }
    }

    /// Those that are alike, most first; identical ones are left out, since they are named as such.
    pub fn pairs(&self, katas: &[&str]) -> Vec<Pair> {
        let mut found = Vec::new();
        for (kata, sketches) in &self.katas {
            for (a, b) in candidates(sketches) {
                let (a, b) = (&sketches[a], &sketches[b]);
                let percent = alike(&a.runs, &b.runs);
                if percent >= ALIKE && a.sha256 != b.sha256 {
                    let mut learners = [a.learner.clone(), b.learner.clone()];
                    learners.sort();
                    found.push(Pair { kata: katas[*kata].to_owned(), learners, percent });
                }
            }
        }
        found.sort_by(|a, b| {
            b.percent.cmp(&a.percent).then_with(|| (&a.kata, &a.learners).cmp(&(&b.kata, &b.learners)))
        });
        found
    }
}

/// Pairs that share one of their smallest runs, as any two do that are much alike.
fn candidates(sketches: &[Sketch]) -> BTreeSet<(usize, usize)> {
    let mut with: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, sketch) in sketches.iter().enumerate() {
        for run in sketch.runs.iter().take(MET_BY) {
            with.entry(*run).or_default().push(at);
        }
    }
    let few = with.into_values().filter(|those| those.len() <= COMMON);
    few.flat_map(|those| {
        let pair = |(at, a): (usize, &usize)| those[at + 1..].iter().map(|b| (*a, *b)).collect::<Vec<_>>();
        those.iter().enumerate().flat_map(pair).collect::<Vec<_>>()
    })
    .collect()
}

/// The share of runs that are in both, among the smallest of either.
fn alike(a: &[u64], b: &[u64]) -> u32 {
    let either: BTreeSet<u64> = a.iter().chain(b).copied().collect();
    let (in_a, in_b): (HashSet<&u64>, HashSet<&u64>) = (a.iter().collect(), b.iter().collect());
    let smallest: Vec<&u64> = either.iter().take(KEPT.min(either.len())).collect();
    let both = smallest.iter().filter(|run| in_a.contains(*run) && in_b.contains(*run)).count();
    u32::try_from(both * 100 / smallest.len().max(1)).unwrap_or(0)
}

/// A hash of every run of a source.
fn runs(source: &str) -> impl Iterator<Item = u64> {
    let tokens = tokens(source);
    (0..(tokens.len() + 1).saturating_sub(RUN)).map(move |at| {
        let mut hasher = SipHasher13::new();
        tokens[at..at + RUN].iter().for_each(|token| {
            hasher.write(token.as_bytes());
            hasher.write_u8(0);
        });
        hasher.finish()
    })
}

/// The tokens of a Python source, as far as they can be told without a grammar: names are `n` and texts are `s`.
pub(super) fn tokens(source: &str) -> Vec<String> {
    let characters: Vec<char> = source.chars().collect();
    let (mut tokens, mut at) = (Vec::new(), 0);
    while let Some(c) = characters.get(at).copied() {
        let begun = at;
        let run_of = |from: usize, is: fn(char) -> bool| {
            characters[from..].iter().position(|c| !is(*c)).map_or(characters.len(), |length| from + length)
        };
        match c {
            c if c.is_whitespace() => at += 1,
            '#' => at = run_of(at, |c| c != '\n'),
            '"' | '\'' => {
                at = end_of_text(&characters, at);
                tokens.push("s".to_owned());
            }
            c if c.is_alphabetic() || c == '_' => {
                at = run_of(at, |c| c.is_alphanumeric() || c == '_');
                let word: String = characters[begun..at].iter().collect();
                let prefix = word.len() <= 2 && matches!(characters.get(at), Some('"' | '\''));
                match KEYWORDS.contains(&word.as_str()) {
                    _ if prefix => {}
                    true => tokens.push(word),
                    false => tokens.push("n".to_owned()),
                }
            }
            c if c.is_numeric() => {
                at = run_of(at, |c| c.is_alphanumeric() || c == '_' || c == '.');
                tokens.push(characters[begun..at].iter().collect());
            }
            c => {
                at += 1;
                tokens.push(c.to_string());
            }
        }
    }
    tokens
}

/// Behind the text that begins here.
fn end_of_text(characters: &[char], at: usize) -> usize {
    let quote = characters[at];
    let triple = characters.get(at..at + 3).is_some_and(|three| three.iter().all(|c| *c == quote));
    let (width, mut here) = if triple { (3, at + 3) } else { (1, at + 1) };
    while let Some(c) = characters.get(here).copied() {
        match c {
            '\\' => here += 2,
            '\n' if !triple => return here,
            c if c == quote && characters[here..].iter().take(width).filter(|c| **c == quote).count() == width => {
                return here + width;
            }
            _ => here += 1,
        }
    }
    characters.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "def total(orders):\n    result = 0\n    for order in orders:\n        if order.paid and \
                          order.amount > 10:\n            result += order.amount * 2\n        elif order.open:\n            \
                          result -= 1\n    return {'total': result, 'count': len(orders)}\n";

    fn percent(one: &str, two: &str, starter: &str) -> Vec<u32> {
        let mut sketches = Sketches::new(std::iter::once(starter));
        sketches.add(0, "a", "1", one);
        sketches.add(0, "b", "2", two);
        sketches.pairs(&["k"]).iter().map(|pair| pair.percent).collect()
    }

    #[test]
    fn other_names_comments_and_blanks_are_no_difference() {
        let renamed = SOURCE.replace("result", "summe").replace("    ", "  ").replace(":\n", ":  # so\n\n");
        assert_eq!(percent(SOURCE, &renamed, ""), [100]);
    }

    #[test]
    fn what_the_starter_gave_is_not_counted_and_neither_are_short_solutions() {
        assert_eq!(percent(SOURCE, &format!("{SOURCE}\nx = 1\n"), SOURCE), [0; 0]);
        assert_eq!(percent("a = b + 1\n", "c = d + 1\n", ""), [0; 0]);
    }

    #[test]
    fn another_solution_is_not_alike() {
        let other = "def total(orders):\n    paid = [o for o in orders if o.paid]\n    with lock:\n        try:\n            \
                     return dict(total=sum(map(amount, paid)), count=max(1, len(paid)))\n        except KeyError as e:\n            \
                     raise ValueError(f'{e}') from e\n";
        assert_eq!(percent(SOURCE, other, ""), [0; 0]);
    }

    #[test]
    fn a_text_that_does_not_end_ends_the_source() {
        assert_eq!(tokens("x = '''abc"), ["n", "=", "s"]);
        assert_eq!(tokens("x = 'a\\'b' + rb\"c\" # d"), ["n", "=", "s", "+", "s"]);
    }
}
