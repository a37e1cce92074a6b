//! What an import did, and what it left out.

use super::escape::visible;
use super::style::{Style, wrap};
use crate::import::Imported;

pub fn render(done: &Imported, style: &Style) -> String {
    let folder = visible(&done.folder.display().to_string()).into_owned();
    let mut text = String::new();
    if !done.left_out.is_empty() {
        text += &format!("{}\n\n", style.strong("Not carried over, or not as it was:"));
        for left in &done.left_out {
            text += &wrap(&format!("{} {}", style.warn("–"), visible(&left.what)), "", style.width);
            text += &wrap(&visible(&left.of.join(", ")), "    ", style.width);
        }
        text.push('\n');
    }
    let count = match done.katas.len() {
        1 => "1 kata".to_owned(),
        n => format!("{n} katas"),
    };
    text += &format!("{}\n", style.good(&format!("{folder}: {count} imported")));
    text + &format!("Next: `kata audit --no-mutants --workbook {folder}` runs every reference and every starter.\n")
}
