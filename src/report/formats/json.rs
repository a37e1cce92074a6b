//! katabook's own JSON (`outcome::CheckRun`, see `tests/check.schema.json`), as one document or a line per report.

use serde::Serialize;

use super::Written;
use crate::outcome::{CheckRun, FORMAT_VERSION, Report};
use crate::report::escape;

/// The run, indented, with a final newline.
pub fn render(run: &CheckRun) -> Written {
    Ok(escape::json(serde_json::to_string_pretty(run)?) + "\n")
}

/// One report on a line: what `render` has in `reports`, with the fields around it repeated.
pub fn line(report: &Report, python: &str) -> Written {
    #[derive(Serialize)]
    struct Line<'a> {
        format_version: u32,
        python: &'a str,
        #[serde(flatten)]
        report: &'a Report,
    }
    Ok(escape::json(serde_json::to_string(&Line { format_version: FORMAT_VERSION, python, report })?) + "\n")
}
