//! A concept page as a conversation: the questions that it answers, found in `concept.md` whatever else it holds.
//!
//! Does not own: whether a page must have these parts (`audit`), what it quotes of a run (`concept`).

use super::concept::{filled, labelled};
use super::kata::Kata;
use super::page::{self, Section};
use crate::outcome::Report;

/// A question to be answered aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// One line.
    pub question: String,
    /// Markdown.
    pub answer: String,
}

impl Kata {
    /// The questions that can be asked aloud: the kata's own, which its page answers "in a minute" or else in its opening
    /// paragraph, then the follow-up questions of its page. The questions are the same whatever the run.
    ///
    /// run: the reference's, which the answers may quote.
    pub fn spoken(&self, run: Option<&Report>) -> Vec<Spoken> {
        let text = self.concept.source();
        let (name, opening) = opening(text);
        let answer = section(text, "in a minute").unwrap_or(opening);
        let name = name.unwrap_or(&self.facts.title).trim_end_matches('.');
        let questions = match self.facts.questions.as_slice() {
            [] => vec![format!("“{name}”: what is the idea, how does it work, and what does it cost?")],
            own => own.to_vec(),
        };
        let own = questions.into_iter().map(|question| Spoken { question, answer: answer.to_owned() });
        let follow_ups = section(text, "follow-up").map(follow_ups).unwrap_or_default();
        let told = |one: Spoken| Spoken { question: filled(&one.question, None), answer: filled(&one.answer, run) };
        own.chain(follow_ups).map(told).collect()
    }

    /// What a senior answer names (Markdown), if the page says it.
    pub fn senior(&self, run: Option<&Report>) -> Option<String> {
        let text = self.concept.source();
        let found = section(text, "what a senior").map(str::to_owned).or_else(|| {
            let points: Vec<String> = labelled(text).into_iter().map(|point| format!("- {}", point.text)).collect();
            (!points.is_empty()).then(|| points.join("\n"))
        });
        found.map(|text| filled(&text, run))
    }
}

/// The page's title, if it has one, and what stands before its first section.
fn opening(text: &str) -> (Option<&str>, &str) {
    let opening = page::opening(text).trim();
    match opening.strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').map_or((Some(rest), ""), |(title, rest)| (Some(title.trim()), rest.trim())),
        None => (None, opening),
    }
}

/// The text of the first section whose heading begins with `named`, in lower case.
fn section<'t>(text: &'t str, named: &str) -> Option<&'t str> {
    let wanted = |section: &Section<'_>| section.heading.to_lowercase().starts_with(named);
    page::sections(text).into_iter().find(wanted).map(|section| section.text.trim())
}

/// `**question?** answer` paragraphs; paragraphs that open otherwise belong to the answer before.
pub fn follow_ups(section: &str) -> Vec<Spoken> {
    let mut found: Vec<Spoken> = Vec::new();
    for paragraph in section.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let opened = paragraph.strip_prefix("**").and_then(|rest| rest.split_once("?**"));
        match (opened, found.last_mut()) {
            (Some((question, answer)), _) => found.push(Spoken {
                question: question.split_whitespace().collect::<Vec<_>>().join(" ") + "?",
                answer: answer.trim().to_owned(),
            }),
            (None, Some(before)) => before.answer = format!("{}\n\n{paragraph}", before.answer),
            (None, None) => {} // an introduction
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Concept, Workbook};

    const PAGE: &str = "# Caches\n\nKeep what was dear.\n\n## How\n\n```python\n## Follow-up questions\n```\n\n\
                        ## What a senior adds\n\n- **Failure mode:** it is stale.\n\n## Follow-up questions\n\n\
                        A few.\n\n**Who asks\ntwice?** Nobody.\n\n**Not** me.\n\n**When?** Now.\n\n## End\n\nBye.\n";

    #[test]
    fn follow_up_questions_come_with_all_paragraphs_of_their_answers() {
        let found = follow_ups(section(PAGE, "follow-up").expect("it has them"));
        let spoken = |question: &str, answer: &str| Spoken { question: question.into(), answer: answer.into() };
        assert_eq!(found, [spoken("Who asks twice?", "Nobody.\n\n**Not** me."), spoken("When?", "Now.")]);
    }

    #[test]
    fn the_opening_and_what_a_senior_names_are_found_whatever_the_heading_adds() {
        assert_eq!(opening(PAGE), (Some("Caches"), "Keep what was dear."));
        assert_eq!(opening("No title.\n"), (None, "No title."));
        assert_eq!(section(PAGE, "what a senior"), Some("- **Failure mode:** it is stale."));
        assert_eq!(section("## Other\n", "what a senior"), None);
    }

    #[test]
    fn every_shipped_kata_can_be_asked_about() {
        for kata in Workbook::shipped().expect("it can be read").katas() {
            let kata = kata.expect("it can be read");
            let spoken = kata.spoken(None);
            assert!(spoken.len() >= 3, "{}: {spoken:?}", kata.id());
            assert!(
                spoken.iter().all(|s| s.question.ends_with('?') && s.answer.len() > 40),
                "{}: {spoken:?}",
                kata.id()
            );
            assert!(kata.senior(None).is_some_and(|text| text.contains("- **")), "{}", kata.id());
        }
    }

    #[test]
    fn a_kata_asks_its_own_questions_and_its_page_answers_them_in_a_minute() {
        let page = "# Caches\n\n## In a minute\n\nKeep {{kept: many}}.\n\n## The trade-off\n\nNone.\n\n\
                    **Failure mode**: it is stale.\nLong.\n\n- **Constraint**: memory.\n- **First.** Measure {{kept: many}}.\n\n\
                    And so on.\n\n**Monitor**: hits.\n\n## Follow-up questions\n\n**When?** Now.\n";
        let mut kata = Workbook::shipped().and_then(|w| w.kata("first_decorator")).expect("it can be read");
        kata.concept = Concept::new(page);
        kata.facts.questions = vec!["What is a cache?".into(), "Why cache?".into()];
        let spoken = |question: &str, answer: &str| Spoken { question: question.into(), answer: answer.into() };
        assert_eq!(
            kata.spoken(None),
            [spoken("What is a cache?", "Keep …."), spoken("Why cache?", "Keep …."), spoken("When?", "Now.")]
        );
        let points = "- **Failure mode**: it is stale.\nLong.\n- **Constraint**: memory.\n- **First.** Measure ….\n\
                      - **Monitor**: hits.";
        assert_eq!(kata.senior(None).as_deref(), Some(points));
    }
}
