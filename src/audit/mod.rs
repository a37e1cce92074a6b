//! Proves a workbook's content.
//!
//! Owns: the rules that files keep (`files`, `facts`) and what running them has to show (`proofs`, `predictions`).
//! Does not own: reading katas (`catalog`), running them (`judge`).

mod facts;
mod files;
mod form;
mod mutants;
mod predictions;
mod proofs;

use serde::Serialize;

use crate::catalog::{Files, Kata, Workbook};
use crate::error::{Error, Result};
use crate::judge::{Judge, Options};

pub const FORMAT_VERSION: u32 = 1;

/// Hash seeds that the reference has to pass under.
const HASH_SEEDS: [u32; 3] = [0, 1, 20_011];

/// What an audit found.
#[derive(Debug, Serialize)]
pub struct AuditReport {
    pub format_version: u32,
    pub python: String,
    pub katas: Vec<Proof>,
    pub findings: Vec<Finding>,
    /// What the audit did not ask, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What was proven of one kata.
#[derive(Debug, Serialize)]
pub struct Proof {
    pub kata: String,
    pub findings: usize,
    /// Counts, in words.
    pub summary: String,
}

/// Something an author has to change.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    pub kata: Option<String>,
    pub file: String,
    pub line: Option<usize>,
    pub reason: String,
    /// What to do about it.
    pub next: String,
}

/// How much an audit does.
#[derive(Debug, Clone, Copy)]
pub struct Thoroughness {
    /// How often the reference is run.
    pub times: u32,
    /// How many mutants are run at the most.
    pub mutants: usize,
    /// Whether texts are held to the form that shipped ones have.
    pub form: bool,
}

/// Judges that differ in the seed of str hashing, the first one with the seed that learners get, and in the seed that
/// checks draw their inputs from: learners get another one each time.
struct Judges(Vec<Judge>);

impl Judges {
    fn start() -> Result<Judges> {
        let start = |hash_seed: &u32| {
            Judge::start(Options {
                warm: true,
                hash_seed: *hash_seed,
                seed: u64::from(*hash_seed),
                ..Options::default()
            })
        };
        HASH_SEEDS.iter().map(start).collect::<Result<_>>().map(Judges)
    }

    fn usual(&self) -> &Judge {
        &self.0[0]
    }

    /// One that draws other inputs.
    fn another(&self) -> &Judge {
        &self.0[1]
    }
}

/// Audit the named katas, or all of them.
///
/// # Errors
/// An unknown kata, or Python cannot be run. Everything that is wrong with the content is a finding.
pub fn audit(workbook: &Workbook, names: &[String], thoroughness: Thoroughness) -> Result<AuditReport> {
    let judges = Judges::start()?;
    let order = facts::Order::of(workbook);
    let mut findings = files::of_workbook(workbook);
    let mut proofs = Vec::new();
    let (mut imported, mut excused) = (0, 0);
    for kata in chosen(workbook, names)? {
        match kata {
            Err(error) => findings.push(of_error(None, &error)),
            Ok((kata, files)) => {
                imported += usize::from(kata.facts.origin.is_some());
                let own = workbook.own_ids().contains(&kata.at);
                let mut found = files::of_kata(&files, &kata, own.then_some(&order));
                if thoroughness.form {
                    found.extend(form::of_texts(&kata));
                    excused += usize::from(form::is_excused(&kata));
                }
                let summary = proofs::prove(&judges, &kata, thoroughness, &mut found)?;
                let mut found = files::unfinished_first(found);
                proofs.push(Proof { kata: kata.id().to_owned(), findings: found.len(), summary });
                findings.append(&mut found);
            }
        }
    }
    Ok(AuditReport {
        format_version: FORMAT_VERSION,
        python: judges.usual().python().version.clone(),
        katas: proofs,
        findings,
        notes: [leniency(imported), excuse(excused, thoroughness.form)].into_iter().flatten().collect(),
    })
}

/// What the workbook's own files lack, whatever its katas are. Nothing is run.
pub fn of_manifest(workbook: &Workbook) -> AuditReport {
    let findings = files::of_workbook(workbook);
    AuditReport {
        format_version: FORMAT_VERSION,
        python: String::new(),
        katas: Vec::new(),
        findings,
        notes: Vec::new(),
    }
}

/// What is not asked of imported katas.
fn leniency(imported: usize) -> Option<String> {
    let katas =
        if imported == 1 { "1 kata was imported".to_owned() } else { format!("{imported} katas were imported") };
    let told = format!(
        "{katas}: no mistakes, hints or concept page are asked of what was written for another program, nor that the \
         starter has all names, that no test is skipped and that the reference is quick; a prompt's examples are not run. Drop `origin` from a kata.toml to have it proven whole"
    );
    (imported > 0).then_some(told)
}

/// Who was not held to the form.
fn excuse(excused: usize, form: bool) -> Option<String> {
    match (form, excused) {
        (false, _) => Some("the form of prompts and concept pages is left out (`--no-form`)".into()),
        (true, 0) => None,
        (true, 1) => Some("1 kata is excused from the form until its texts are rewritten".into()),
        (true, n) => Some(format!("{n} katas are excused from the form until their texts are rewritten")),
    }
}

/// The katas to audit, each as its own workbook has it, and that workbook's files. Without names, those of other
/// workbooks are left out: they are their authors' to prove.
fn chosen(workbook: &Workbook, names: &[String]) -> Result<Vec<Result<(Kata, Files)>>> {
    if names.is_empty() {
        let own = |kata: &Result<Kata>| kata.as_ref().map_or(true, |kata| workbook.own_ids().contains(&kata.at));
        let with_files = |kata: Kata| (kata, workbook.files().clone());
        return Ok(workbook.katas().into_iter().filter(own).map(|kata| kata.map(with_files)).collect());
    }
    let named = |name: &String| workbook.home_of(name).map(|(files, at)| Kata::read(&files, &at).map(|k| (k, files)));
    names.iter().map(named).collect() // no such kata: the command is wrong, not the content
}

fn of_error(kata: Option<&Kata>, error: &Error) -> Finding {
    Finding {
        kata: kata.map(|k| k.id().to_owned()),
        file: error.file.as_ref().map(|f| f.display().to_string()).unwrap_or_default(),
        line: error.line,
        reason: error.what.clone(),
        next: error.next.clone().unwrap_or_else(|| "correct it".to_owned()),
    }
}
