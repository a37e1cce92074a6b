//! The rules of a prompt that nobody breaks: sentences that no mistake and no break quotes.
//!
//! A rule that no wrong solution breaks may be one that no check asks for. What is found here is told, and is no finding:
//! no program can tell a rule from the story around it, only where rules stand.

use crate::catalog::Kata;

/// The heading of the primer, which tells the idea and rules nothing.
const PRIMER: &str = "## The idea";

/// The sentences of the task that nobody quotes, each with its line. Of imported katas no wrong solutions are asked.
pub(super) fn unbroken(kata: &Kata) -> Vec<(usize, String)> {
    if kata.facts.origin.is_some() {
        return Vec::new();
    }
    let quoted: Vec<String> = kata.quoted().map(plain).collect();
    let is_quoted = |sentence: &str| {
        let sentence = plain(sentence);
        quoted.iter().any(|quote| sentence.contains(quote.as_str()) || quote.contains(&sentence))
    };
    sentences(&kata.prompt).into_iter().filter(|(_, sentence)| !is_quoted(sentence)).collect()
}

/// The sentences below the headings of a prompt, its primer apart; all of them, if it has no headings.
fn sentences(prompt: &str) -> Vec<(usize, String)> {
    let is_heading = |line: &str| line.starts_with("## ");
    let mut rules = !prompt.lines().any(|line| is_heading(line) && !line.starts_with(PRIMER));
    let (mut fenced, mut found, mut open) = (false, Vec::new(), (1, String::new()));
    for (index, line) in prompt.lines().enumerate() {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        if is_heading(line) {
            rules = !line.starts_with(PRIMER);
        }
        let item = ["- ", "* "].iter().any(|mark| line.trim_start().starts_with(mark));
        if line.trim().is_empty() || line.starts_with('#') || fence || fenced || item {
            close(&mut open, &mut found);
        }
        if rules && !fence && !fenced && !line.starts_with('#') {
            if open.1.trim().is_empty() {
                open = (index + 1, String::new());
            }
            open.1 += line.trim().trim_start_matches(['-', '*', ' ']);
            open.1.push(' ');
        }
    }
    close(&mut open, &mut found);
    found
}

/// A paragraph is complete: take its sentences.
fn close(open: &mut (usize, String), found: &mut Vec<(usize, String)>) {
    let text = std::mem::take(&mut open.1);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let ends = rest.match_indices(['.', '!', '?', ';']).map(|(at, _)| at + 1);
        let end = ends.into_iter().find(|end| rest[*end..].is_empty() || begins_another(&rest[*end..]));
        let (sentence, others) = rest.split_at(end.unwrap_or(rest.len()));
        found.push((open.0, sentence.trim().to_owned()));
        rest = others.trim_start();
    }
}

fn begins_another(after: &str) -> bool {
    let next = after.trim_start();
    next.len() < after.len() && next.starts_with(|c: char| c.is_uppercase() || c == '`' || c == '*')
}

/// A sentence without what its author may leave out of a quotation: marks of Markdown, the stop, the case of its start.
fn plain(sentence: &str) -> String {
    let words = sentence.split_whitespace().collect::<Vec<_>>().join(" ").replace(['*', '`', '"'], "");
    words.trim_end_matches(['.', '!', '?', ';']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_the_sentences_below_the_headings() {
        let prompt = "# Title\n\nA story. It is long.\n\n## The idea\n\nNothing here.\n\n## `f(x)`\n\nReturns `x`, e.g. in\n\
                      a list. **Never** raises.\n\n```python\n>>> f(1)  # No rule.\n```\n\n- first: a\n- second: `b`. Twice\n";
        let found: Vec<(usize, String)> = sentences(prompt);
        let told: Vec<(usize, &str)> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        let expected = [
            (11, "Returns `x`, e.g. in a list."),
            (11, "**Never** raises."),
            (18, "first: a"),
            (19, "second: `b`."),
            (19, "Twice"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_quotation_may_leave_out_marks() {
        assert_eq!(plain("**Never** raises."), plain("never  raises"));
    }
}
