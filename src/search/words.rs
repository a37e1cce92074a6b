//! What somebody typed, read as words to look for.
//!
//! Owns: which words count, and the expressions that SQLite is given: whatever was typed, nothing of it is syntax there.

use super::code::{KEYWORDS, encoded, is_letter, is_private, letter_of};

/// Whether a query is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// It is as it is meant.
    Done,
    /// Its last word may go on.
    Underway,
}

/// So many words of a query count: more are no question, and SQLite's expressions have a limit.
const MOST_WORDS: usize = 40;

/// Words of questions that say nothing of what is asked about. Keywords belong to them.
const GLUE: [&str; 88] = [
    "a",
    "an",
    "the",
    "this",
    "that",
    "these",
    "those",
    "i",
    "me",
    "my",
    "we",
    "us",
    "our",
    "you",
    "your",
    "it",
    "its",
    "they",
    "them",
    "their",
    "there",
    "are",
    "was",
    "were",
    "be",
    "been",
    "am",
    "do",
    "does",
    "did",
    "has",
    "have",
    "had",
    "can",
    "could",
    "would",
    "should",
    "will",
    "may",
    "might",
    "must",
    "what",
    "whats",
    "how",
    "hows",
    "why",
    "when",
    "where",
    "which",
    "who",
    "whose",
    "of",
    "on",
    "at",
    "to",
    "by",
    "into",
    "about",
    "than",
    "then",
    "so",
    "some",
    "any",
    "dont",
    "doesnt",
    "isnt",
    "cant",
    "wont",
    "vs",
    "versus",
    "between",
    "difference",
    "differences",
    "differ",
    "explain",
    "describe",
    "discuss",
    "tell",
    "concept",
    "purpose",
    "meaning",
    "please",
    "python",
    "pythons",
    "py",
    "mean",
    "means",
    "example",
];

/// Glue that may stand between operators and keywords without making a question of words of them: `is vs ==`.
const BETWEEN: [&str; 5] = ["vs", "versus", "between", "difference", "differences"];

/// A query as words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// What has to be found: a word, or several that stand together (`n 1` of `n+1`).
    pub terms: Vec<String>,
    /// Two words in this order, which count beside the words themselves.
    pub pairs: Vec<String>,
    /// Whether the last word may go on.
    pub open: bool,
}

/// A part of a query between blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Item {
    Glue(String),
    Keyword(String),
    Word(String),
    Compound(Vec<String>),
}

impl Words {
    /// The words of a query. None at all if it says nothing.
    pub fn of(typed: &str, typing: Typing) -> Words {
        let items: Vec<Item> = encoded(typed, 1).split_whitespace().take(MOST_WORDS).filter_map(item).collect();
        let mut words = Words { terms: Vec::new(), pairs: pairs(&items), open: false };
        let code = means_code(&items);
        for item in &items {
            match item {
                Item::Word(word) => words.terms.push(word.clone()),
                Item::Compound(parts) => words.terms.push(parts.join(" ")),
                Item::Keyword(word) if code => words.terms.extend(letter_of(word).map(String::from)),
                Item::Keyword(_) | Item::Glue(_) => {}
            }
        }
        let goes_on = typing == Typing::Underway && typed.ends_with(|c: char| c.is_alphanumeric());
        words.open = goes_on && matches!(items.last(), Some(Item::Word(_) | Item::Compound(_)));
        words.begin_again(&items, typing);
        words.terms.dedup();
        words
    }

    /// A word that is being typed may become another one than glue: `an` of `annotations`.
    fn begin_again(&mut self, items: &[Item], typing: Typing) {
        if let (Typing::Underway, true, Some(Item::Glue(word) | Item::Keyword(word))) =
            (typing, self.terms.is_empty(), items.last())
        {
            self.terms.push(word.clone());
            self.open = true;
        }
    }

    /// The expression of one term. last: whether it is the last one.
    pub fn expression_of(&self, term: &str, last: bool) -> String {
        let star = if last && self.open { " *" } else { "" };
        format!("{}{star}", quoted(term))
    }

    /// The expression that finds whatever has any of the words.
    pub fn expression(&self) -> String {
        let last = self.terms.len().saturating_sub(1);
        let terms = self.terms.iter().enumerate().map(|(n, term)| self.expression_of(term, n == last));
        let parts = self.terms.iter().filter(|term| term.contains(' ')).flat_map(|term| term.split(' '));
        let parts = parts.filter(|part| part.len() > 2 && !is_glue(part)).map(quoted);
        terms.chain(parts).chain(self.pairs.iter().map(|pair| quoted(pair))).collect::<Vec<_>>().join(" OR ")
    }
}

/// Words that stand together, as SQLite reads them.
pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

fn item(chunk: &str) -> Option<Item> {
    let bare: String = chunk.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let possessive = bare.len() < chunk.len() && bare.ends_with('s');
    let mut parts: Vec<String> = bare.split(|c| !is_letter(c)).filter(|p| !p.is_empty()).map(str::to_owned).collect();
    if parts.len() > 1 {
        return Some(Item::Compound(parts));
    }
    let word = parts.pop()?;
    Some(match word {
        word if KEYWORDS.contains(&word.as_str()) => Item::Keyword(word),
        word if is_glue(&word) => Item::Glue(word),
        word if possessive => Item::Word(word[..word.len() - 1].to_owned()),
        word => Item::Word(word),
    })
}

fn is_glue(word: &str) -> bool {
    GLUE.contains(&word) || KEYWORDS.contains(&word)
}

/// Whether the keywords of a query are meant as code: they are all that it has, or they stand beside an operator.
fn means_code(items: &[Item]) -> bool {
    let is_operator = |item: &Item| matches!(item, Item::Word(word) if word.chars().all(is_private));
    let operators = items.iter().any(is_operator);
    let words = items.iter().any(|item| matches!(item, Item::Word(_) | Item::Compound(_)) && !is_operator(item));
    let asked = items.iter().any(|item| matches!(item, Item::Glue(word) if !BETWEEN.contains(&word.as_str())));
    !words && (operators || !asked)
}

/// Words that stand together, of which one says something: `with statement`, `event loop`.
fn pairs(items: &[Item]) -> Vec<String> {
    let mut found = Vec::new();
    for pair in items.windows(2) {
        match pair {
            [Item::Word(a), Item::Word(b)] => found.push(format!("{a} {b}")),
            [Item::Keyword(a), Item::Word(b)] => {
                found.push(format!("{a} {b}"));
                found.extend(letter_of(a).map(|a| format!("{a} {b}")));
            }
            [Item::Word(a), Item::Keyword(b)] => {
                found.push(format!("{a} {b}"));
                found.extend(letter_of(b).map(|b| format!("{a} {b}")));
            }
            _ => {}
        }
    }
    found
}
