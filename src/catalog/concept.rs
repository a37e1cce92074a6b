//! A concept page as a conversation: the questions it answers, and what a senior answer names.
//!
//! Owns: finding these parts in `concept.md`, whatever else it holds. Does not own: whether a page must have them (`audit`).

use super::Kata;

/// A question to be answered aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// One line.
    pub question: String,
    /// Markdown.
    pub answer: String,
}

impl Kata {
    /// The questions that can be asked aloud: the concept's own, which its opening paragraph answers, then the follow-up
    /// questions of its page. A page without any leaves the first.
    pub fn spoken(&self) -> Vec<Spoken> {
        let (name, opening) = opening(&self.concept);
        let name = name.unwrap_or(&self.facts.title).trim_end_matches('.');
        let own = Spoken {
            question: format!("“{name}”: what is the idea, how does it work, and what does it cost?"),
            answer: opening.to_owned(),
        };
        let follow_ups = section(&self.concept, "follow-up").map(follow_ups).unwrap_or_default();
        std::iter::once(own).chain(follow_ups).collect()
    }

    /// What a senior answer names (Markdown), if the page says it.
    pub fn senior(&self) -> Option<&str> {
        section(&self.concept, "what a senior")
    }
}

/// The page's title, if it has one, and what stands before its first section.
fn opening(page: &str) -> (Option<&str>, &str) {
    let page = page.trim_start();
    let (title, rest) = match page.strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').map_or((Some(rest), ""), |(title, rest)| (Some(title.trim()), rest)),
        None => (None, page),
    };
    let end = headings(rest).next().map_or(rest.len(), |(at, _)| at);
    (title, rest[..end].trim())
}

/// The text of the first section whose heading begins with `named`, in lower case.
fn section<'p>(page: &'p str, named: &str) -> Option<&'p str> {
    let mut headings = headings(page).skip_while(|(_, line)| !line[2..].trim().to_lowercase().starts_with(named));
    let (start, line) = headings.next()?;
    let end = headings.next().map_or(page.len(), |(at, _)| at);
    Some(page[start + line.len()..end].trim())
}

/// The headings of sections (`## `), each with its place. What looks like one inside of fenced code is none.
fn headings(page: &str) -> impl Iterator<Item = (usize, &str)> {
    let (mut at, mut fenced) = (0, false);
    page.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        fenced ^= line.trim_start().starts_with("```");
        (!fenced && line.starts_with("## ")).then_some((start, line))
    })
}

/// `**question?** answer` paragraphs; paragraphs that open otherwise belong to the answer before.
fn follow_ups(section: &str) -> Vec<Spoken> {
    let mut found: Vec<Spoken> = Vec::new();
    for paragraph in section.split("\n\n").map(str::trim) {
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
    use crate::catalog::Workbook;

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
            let spoken = kata.spoken();
            assert!(spoken.len() >= 3, "{}: {spoken:?}", kata.id());
            assert!(
                spoken.iter().all(|s| s.question.ends_with('?') && s.answer.len() > 40),
                "{}: {spoken:?}",
                kata.id()
            );
            assert!(kata.senior().is_some_and(|text| text.contains("- **")), "{}", kata.id());
        }
    }
}
