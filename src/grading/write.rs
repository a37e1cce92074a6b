//! Making rows, and writing them.
//!
//! Owns: what a row says, and that one which says what is there is not written again.
//! Does not own: the file (`results`).

use std::collections::HashMap;

use super::made::with_lines;
use super::plan::{Plan, Progress};
use super::results::{Judged, Line, Results};
use super::row::{Row, Status, VERSION};
use super::task::{Draft, Event};
use crate::error::Result;
use crate::judge::Judge;
use crate::outcome::Report;

/// Makes rows, and writes them.
pub struct Writer<'w> {
    plan: &'w Plan<'w>,
    pub results: &'w mut Results,
    python: String,
    pub progress: Progress,
    /// Where the first with a content has its row.
    places: HashMap<Judged, Line>,
    /// Those who wait for that row.
    twins: HashMap<Judged, Vec<(Draft, String)>>,
}

impl<'w> Writer<'w> {
    pub fn new(judge: &Judge, plan: &'w Plan<'w>, results: &'w mut Results, of: usize) -> Writer<'w> {
        let places = results.lines().filter_map(|(_, _, line)| Some((line.judged?, line))).collect();
        let python = judge.python().version.clone();
        let progress = Progress { of, ..Progress::default() };
        Writer { plan, results, python, progress, places, twins: HashMap::new() }
    }

    pub fn take(&mut self, event: Event) -> Result<()> {
        match event {
            Event::Settled(draft, status) => self.write(self.row(draft, status, None, 0.0)),
            Event::There(draft, line) => self.write_again(draft, line),
            Event::Twin { draft, judged, of } => match self.places.get(&judged) {
                Some(line) => self.write_twin(draft, *line, of),
                None => {
                    self.twins.entry(judged).or_default().push((draft, of));
                    Ok(())
                }
            },
            Event::Judged(task, report, took) => {
                let kata = &self.plan.asked[task.draft.kata].kata;
                let report = with_lines(kata, &String::from_utf8_lossy(task.submission.source()), report?);
                let status = if report.not_begun { Status::NotBegun } else { Status::Graded { report } };
                let learner = task.draft.learner.clone();
                let kata = kata.id().to_owned();
                self.progress.run += 1;
                self.write(self.row(task.draft, status, None, took.as_secs_f64() * 1000.0))?;
                let Some(line) = self.results.line(&learner, &kata) else { return Ok(()) };
                self.places.insert(task.judged, line);
                let twins = self.twins.remove(&task.judged).unwrap_or_default();
                twins.into_iter().try_for_each(|(draft, of)| self.write_twin(draft, line, of))
            }
        }
    }

    /// The same result under another name.
    fn write_twin(&mut self, draft: Draft, line: Line, of: String) -> Result<()> {
        let status = named(self.results.read(line)?.status, draft.file.as_deref());
        self.write(self.row(draft, status, Some(of), 0.0))
    }

    /// What was judged before, worth what it is worth now.
    fn write_again(&mut self, draft: Draft, line: Line) -> Result<()> {
        let old = self.results.read(line)?;
        self.progress.kept += 1;
        let status = named(old.status, draft.file.as_deref());
        self.write(Row { python: old.python, ..self.row(draft, status, old.same_as, old.milliseconds) })
    }

    /// Write a row, unless it says what is there.
    fn write(&mut self, row: Row) -> Result<()> {
        self.progress.done += 1;
        let line = self.results.line(&row.learner, &row.kata);
        if let Some(line) = line
            && says_the_same(&self.results.read(line)?, &row)
        {
            return Ok(());
        }
        self.results.append(&row)
    }

    fn row(&self, draft: Draft, status: Status, same_as: Option<String>, milliseconds: f64) -> Row {
        let asked = &self.plan.asked[draft.kata];
        let (submitted, submitted_by) = draft.submitted.map(|moment| (moment.at, moment.by)).unzip();
        let (due, extended) = asked.due_for(&draft.learner, &draft.about.person);
        let person = draft.about.person;
        let notes = [draft.about.notes, draft.notes].concat();
        let row = Row {
            version: VERSION,
            learner: draft.learner,
            name: person.name,
            id: person.id,
            email: person.email,
            group: person.group,
            attempts: draft.about.attempts,
            workshop: (!self.plan.title.is_empty()).then(|| self.plan.title.to_owned()),
            place: u32::try_from(draft.kata).ok(),
            kata: asked.kata.id().to_owned(),
            title: asked.kata.facts.title.clone(),
            file: draft.file,
            submission_sha256: draft.sha256,
            kata_hash: asked.hash.clone(),
            seed: self.plan.seed,
            python: self.python.clone(),
            status,
            score: None,
            penalty: None,
            max: 0.0,
            submitted,
            submitted_by,
            late_mark: draft.about.late_mark,
            due: None,
            late_seconds: None,
            same_as,
            notes,
            milliseconds,
        };
        row.weighed(&asked.weights).due_at(due, extended).penalised(asked.late)
    }
}

fn named(status: Status, file: Option<&str>) -> Status {
    match (status, file) {
        (Status::Graded { report }, Some(file)) => {
            Status::Graded { report: Report { submission: file.to_owned(), ..report } }
        }
        (status, _) => status,
    }
}

fn says_the_same(one: &Row, two: &Row) -> bool {
    serde_json::to_value(one).ok() == serde_json::to_value(two).ok()
}
