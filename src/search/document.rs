//! What of a kata is searched.

use crate::catalog::Kata;

/// The texts of a kata in which words are looked for.
#[derive(Debug, Clone, Default)]
pub struct Document {
    pub id: String,
    pub topic: String,
    pub title: String,
    pub summary: String,
    pub questions: Vec<String>,
    /// Markdown.
    pub prompt: String,
    /// Markdown.
    pub page: String,
}

impl From<&Kata> for Document {
    fn from(kata: &Kata) -> Document {
        Document {
            id: kata.id().to_owned(),
            topic: kata.at.topic.clone(),
            title: kata.facts.title.clone(),
            summary: kata.facts.summary.clone(),
            questions: kata.facts.questions.clone(),
            prompt: kata.prompt.clone(),
            page: kata.concept.shown(None),
        }
    }
}
