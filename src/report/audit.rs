//! What an audit found, as an author reads it.

use super::escape::visible;
use super::style::{Style, wrap};
use crate::audit::{AuditReport, How, Proof, Rule};

pub fn render(report: &AuditReport, style: &Style) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let place = finding.line.map_or(finding.file.clone(), |line| format!("{}:{line}", finding.file));
        text += &format!("{} {}\n", style.bad("✗"), style.strong(&visible(&place)));
        text += &wrap(&visible(&finding.reason), "  ", style.width);
        text += &wrap(&format!("→ {}", visible(&finding.next)), "  ", style.width);
    }
    for proof in &report.katas {
        if proof.findings == 0 {
            let told = format!("{} · {} · {:.1} s", how(proof.how), proof.summary, proof.seconds);
            text += &format!("{} {:<26} {}\n", style.good("✓"), proof.kata, style.faint(&told));
        }
    }
    for note in &report.notes {
        text += &wrap(&format!("note: {}", visible(note)), "", style.width);
    }
    text += &unbroken(report, style);
    let words = match report.findings.len() {
        0 => style.good("proven: nothing found"),
        1 => style.bad("1 finding"),
        n => style.bad(&format!("{n} findings")),
    };
    text + &format!("\n{words}\n")
}

fn how(how: How) -> &'static str {
    match how {
        How::Light => "light proof",
        How::Vouched => "vouched for",
        How::Full => "full proof",
        How::Sampled => "full proof of a sample",
        How::LeftOut => "left out",
    }
}

/// The sentences of prompts that nobody breaks: a number, or all of them where one kata was audited.
fn unbroken(report: &AuditReport, style: &Style) -> String {
    let katas: Vec<&Proof> = report.katas.iter().filter(|kata| !kata.unbroken.is_empty()).collect();
    let count: usize = katas.iter().map(|kata| kata.unbroken.len()).sum();
    match katas.as_slice() {
        [] => String::new(),
        [kata] => {
            let told =
                format!("note: {}: {count} sentences of its prompt are broken by no mistake and no break", kata.kata);
            let rule =
                |rule: &Rule| wrap(&visible(&format!("prompt.md:{}: {}", rule.line, rule.sentence)), "  ", style.width);
            wrap(&visible(&told), "", style.width) + &kata.unbroken.iter().map(rule).collect::<String>()
        }
        several => {
            let prompts = several.len();
            let told = format!(
                "note: {count} sentences of {prompts} prompts are broken by no mistake and no break; an audit of one kata lists them"
            );
            wrap(&told, "", style.width)
        }
    }
}
