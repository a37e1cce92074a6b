//! What an audit found, as an author reads it.

use super::escape::visible;
use super::style::{Style, wrap};
use crate::audit::{AuditReport, How};

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
    if let [only] = report.katas.as_slice() {
        for rule in &only.unbroken {
            text += &wrap(&visible(&format!("prompt.md:{}: {}", rule.line, rule.sentence)), "  ", style.width);
        }
    }
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
        How::Vouched => "light proof, vouched for",
        How::Full => "full proof",
        How::Sampled => "full proof of a sample",
        How::LeftOut => "left out",
    }
}
