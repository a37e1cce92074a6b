//! Who a learner is, as far as a platform, a roster or a workshop file tells.

use super::alike::{letters, look};
use super::row::LateMark;

/// Who somebody is. What is not known is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    pub name: Option<String>,
    /// What the platform knows them by, else the roster.
    pub id: Option<String>,
    pub email: Option<String>,
    pub group: Option<String>,
}

/// What is known of a learner before any of their files is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    pub person: Person,
    /// How many attempts the export has; absent where there is one, or nobody knows.
    pub attempts: Option<u32>,
    pub late_mark: Option<LateMark>,
    pub notes: Vec<String>,
}

impl Person {
    /// Whether somebody who wrote `text` means this learner: by what they are called here, an id, an address or a name.
    pub fn is_meant_by(&self, learner: &str, text: &str) -> bool {
        let text = text.trim();
        let same = |known: &Option<String>| known.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(text));
        look(learner) == look(text)
            || same(&self.id)
            || same(&self.email)
            || self.name.as_deref().is_some_and(|name| !letters(name).is_empty() && letters(name) == letters(text))
    }
}
