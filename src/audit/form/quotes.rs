//! What texts quote has to be what a run shows.

use super::wrong::{Wrong, line_of};
use crate::audit::finding::Finding;
use crate::catalog::quoting::{Quote, quotes, shown};
use crate::catalog::{Kata, Mistake};
use crate::outcome::Report;

/// The quotes of the concept page that the reference's run does not fill.
pub fn of_page(kata: &Kata, reference: &Report) -> Vec<Finding> {
    let open = |quote: Quote| {
        let reason = missing(reference, &quote)?;
        Some(Wrong::new("concept.md", quote.line, reason, NEXT).of(kata))
    };
    quotes(kata.concept.source()).into_iter().filter_map(open).collect()
}

/// The quotes in what mistakes explain that their own runs do not fill.
pub fn of_mistakes(kata: &Kata, runs: &[(&Mistake, Report)]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (mistake, report) in runs {
        for quote in quotes(&mistake.explanation) {
            if let Some(reason) = missing(report, &quote) {
                let line = line_of(mistake.text(), &format!("{{{{{}", quote.check));
                found.push(Wrong::new(format!("mistakes/{}.py", mistake.name), line, reason, NEXT).of(kata));
            }
        }
    }
    found
}

const NEXT: &str =
    "quote a check of this kata and the label of something that it shows, or `message`, `call`, `expected`, `actual`";

/// Why a run does not fill a quote, if it does not.
fn missing(report: &Report, quote: &Quote) -> Option<String> {
    if shown(report, quote).is_some() {
        return None;
    }
    Some(match report.checks.iter().find(|check| check.name == quote.check) {
        None => format!("there is no check `{}` to quote", quote.check),
        Some(check) => {
            let labels: Vec<String> = check.evidence.iter().map(|evidence| format!("{:?}", evidence.label)).collect();
            let shows = if labels.is_empty() { "nothing".to_owned() } else { labels.join(", ") };
            format!("`{}` shows no {:?} in this run; it shows {shows}", quote.check, quote.label)
        }
    })
}
