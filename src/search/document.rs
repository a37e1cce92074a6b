//! What of a kata is searched.

use crate::catalog::{Concept, Facts, Kata, KataId, Outline};

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
        document(&kata.at, &kata.facts, &kata.prompt, &kata.concept)
    }
}

impl From<&Outline> for Document {
    fn from(kata: &Outline) -> Document {
        document(&kata.at, &kata.facts, &kata.prompt, &kata.concept)
    }
}

fn document(at: &KataId, facts: &Facts, prompt: &str, concept: &Concept) -> Document {
    Document {
        id: at.id.clone(),
        topic: at.topic.clone(),
        title: facts.title.clone(),
        summary: facts.summary.clone(),
        questions: facts.questions.clone(),
        prompt: prompt.to_owned(),
        page: concept.shown(None),
    }
}
