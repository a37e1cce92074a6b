//! How a graded room is printed.

use std::path::Path;

use clap::ValueEnum;

use crate::commands::console::Console;
use crate::commands::written;
use crate::error::Result;
use crate::grading::overview::Overview;
use crate::grading::results::Results;
use crate::grading::row::{Row, Status};
use crate::grading::run::Graded as Run;
use crate::grading::workshop::Asked;
use crate::outcome::Report;
use crate::report::formats::gradebook::{self, Gradebook};
use crate::report::formats::{self, Graded, Late, Learner};
use crate::report::grading;

/// How a graded room is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum GradeFormat {
    /// A line for each kata, and what people believe
    #[default]
    Text,
    /// The same, all of it; the reports are in the results
    Json,
    /// The columns of `nbgrader export`, a row for each learner and kata
    Csv,
    /// JUnit XML, a suite for each learner and kata
    Junit,
    /// A grade book as Moodle imports it: a row for each learner
    Moodle,
    /// A grade book as Canvas imports it
    Canvas,
}

/// similar: whether submissions that are alike are a part of it.
pub fn print(
    format: GradeFormat,
    similar: bool,
    overview: &Overview,
    done: &Run,
    asked: &[Asked],
    results: &Results,
    console: &Console,
) -> Result<()> {
    match format {
        GradeFormat::Text => {
            let alike = similar.then_some(done.similar.as_slice());
            console.print(&grading::overview(overview, alike, &console.style));
            console.print(&format!("\n{}\n", last_line(done, results.path())));
        }
        GradeFormat::Json => {
            let mut value = serde_json::to_value(overview).unwrap_or_default();
            if similar {
                value["similar"] = serde_json::to_value(&done.similar).unwrap_or_default();
            }
            value["results"] = results.path().display().to_string().into();
            console.print_json(&value)?;
        }
        GradeFormat::Csv => print_csv(asked, results, console)?,
        GradeFormat::Junit => print_junit(asked, results, console)?,
        GradeFormat::Moodle => console.print(&written(gradebook::moodle(&book(&overview.title, asked, results)?))?),
        GradeFormat::Canvas => console.print(&written(gradebook::canvas(&book(&overview.title, asked, results)?))?),
    }
    Ok(())
}

fn last_line(done: &Run, path: &Path) -> String {
    let kept = match done.progress.kept {
        0 => String::new(),
        kept => format!(", {kept} kept"),
    };
    format!("Results: {} ({} run{kept})", path.display(), done.progress.run)
}

/// One row at a time: a room may be large.
fn print_csv(asked: &[Asked], results: &Results, console: &Console) -> Result<()> {
    let mut header = true;
    for row in results.rows() {
        let row = row?;
        let report = report_of(&row);
        let Some(graded) = graded(asked, &row, &report) else { continue };
        let text = written(formats::csv::render(&[graded]))?;
        let (columns, line) = text.split_once('\n').unwrap_or_default();
        if std::mem::take(&mut header) {
            console.print(&format!("{columns}\n"));
        }
        console.print(line);
    }
    Ok(())
}

/// The document is made as a whole: this holds all reports.
fn print_junit(asked: &[Asked], results: &Results, console: &Console) -> Result<()> {
    let rows: Vec<Row> = results.rows().collect::<Result<_>>()?;
    let reports: Vec<Report> = rows.iter().map(report_of).collect();
    let all: Vec<Graded<'_>> =
        rows.iter().zip(&reports).filter_map(|(row, report)| graded(asked, row, report)).collect();
    console.print(&written(formats::junit::render(&all))?);
    Ok(())
}

/// All learners and katas, without the reports.
fn book(title: &str, asked: &[Asked], results: &Results) -> Result<Gradebook> {
    let rows: Vec<Row> = results.rows().collect::<Result<_>>()?;
    let most = |asked: &Asked| asked.weights.kata.unwrap_or(1.0);
    let katas: Vec<_> =
        asked.iter().map(|asked| (asked.kata.id(), asked.kata.facts.title.as_str(), most(asked))).collect();
    Ok(Gradebook::of(title, &katas, &rows))
}

/// The row's report; of what was not judged, one that says why.
fn report_of(row: &Row) -> Report {
    match &row.status {
        Status::Graded { report } => report.clone(),
        Status::Missing { problem } | Status::Unreadable { problem } => {
            Report::not_checked(&row.kata, row.file.as_deref().unwrap_or_default(), problem.clone())
        }
        Status::NotBegun | Status::Left => Report::not_begun(&row.kata, row.file.as_deref().unwrap_or_default()),
    }
}

fn graded<'a>(asked: &'a [Asked], row: &Row, report: &'a Report) -> Option<Graded<'a>> {
    let asked = asked.iter().find(|asked| asked.kata.id() == row.kata)?;
    let learner = learner(row);
    let when =
        |at: Option<jiff::Timestamp>| at.map(|at| at.strftime("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default();
    let late = Late { due: when(row.due), submitted: when(row.submitted), penalty: row.penalty.unwrap_or(0.0) };
    Some(Graded {
        learner: Some(learner),
        weights: asked.weights.clone(),
        late: Some(late),
        ..Graded::new(&asked.kata.facts.title, report)
    })
}

/// Names in the order of a grade book, as far as that can be told: `Lee, Ann`, and `Ann Lee`.
fn learner(row: &Row) -> Learner {
    let name = row.name.as_deref().unwrap_or_default().trim();
    let (first, last) = match name.split_once(',') {
        Some((last, first)) => (first, last),
        None => name.rsplit_once(' ').unwrap_or(("", name)),
    };
    Learner {
        id: row.learner.clone(),
        last_name: last.trim().to_owned(),
        first_name: first.trim().to_owned(),
        email: row.email.clone().unwrap_or_default(),
    }
}
