//! Proves a workbook's content.
//!
//! Owns: how much is proven of which kata (`plan`), the rules that files keep (`files`, `facts`), what running them has
//! to show (`proofs`, `mistakes`, `predictions`, `mutants`), and what is remembered of it (`ledger`, `basis`).
//! Does not own: reading katas (`catalog`), running them (`judge`).
//!
//! A *light* proof runs everything once. A *full* one runs the reference again and again, on a busy machine too, the
//! mistakes twice, and all mutants; the ledger vouches for it until something changes that it rests on. Of what it
//! vouches for, a mistake is run where it fails, and no break is.

mod basis;
mod bench;
mod breaks;
mod chosen;
mod cores;
mod facts;
mod files;
mod finding;
mod form;
mod ledger;
mod mistakes;
mod mutants;
mod plan;
mod predictions;
mod proofs;
mod report;
mod rules;
mod sample;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use self::bench::{Bench, Kept};
use self::chosen::{Chosen, chosen};
use self::cores::Cores;
use self::finding::of_error;
use self::ledger::Proven;
use crate::assessment::in_parallel_on;
use crate::catalog::{Files, Kata, PROVEN, Workbook};
use crate::error::{Error, Result};

pub use self::basis::of as basis_of;
pub use self::finding::Finding;
pub use self::plan::{Plan, Scope, Thoroughness};
pub use self::report::{AuditReport, FORMAT_VERSION, How, Proof, Rule};
pub use self::sample::Sample;

/// Proves katas, again and again if need be: what has run and has not changed is not run again.
#[derive(Default)]
pub struct Auditor {
    kept: Mutex<HashMap<String, Arc<Kept>>>,
}

/// Audit the named katas, or all of them.
///
/// seen: is told of each kata as soon as it is through.
///
/// # Errors
/// An unknown kata, or Python cannot be run. Everything that is wrong with the content is a finding.
pub fn audit(workbook: &Workbook, names: &[String], plan: &Plan, seen: impl Fn(&Proof) + Sync) -> Result<AuditReport> {
    Audit { workbook, plan, auditor: None, cores: Cores::new() }.run(names, &seen)
}

impl Auditor {
    /// The same, with what is remembered of the audits before.
    ///
    /// # Errors
    /// As for `audit`.
    pub fn audit(&self, workbook: &Workbook, names: &[String], plan: &Plan) -> Result<AuditReport> {
        Audit { workbook, plan, auditor: Some(self), cores: Cores::new() }.run(names, &|_| ())
    }

    fn kept(&self, kata: &Kata) -> Arc<Kept> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.entry(kata.at.folder()).or_default();
        kept.turn();
        kept.clone()
    }
}

/// What the workbook's own files lack, whatever its katas are. Nothing is run.
pub fn of_manifest(workbook: &Workbook) -> AuditReport {
    report(String::new(), Vec::new(), files::of_workbook(workbook), Vec::new())
}

fn report(python: String, katas: Vec<Proof>, findings: Vec<Finding>, notes: Vec<String>) -> AuditReport {
    AuditReport { format_version: FORMAT_VERSION, python, katas, findings, notes }
}

/// One audit under way.
struct Audit<'a> {
    workbook: &'a Workbook,
    plan: &'a Plan,
    auditor: Option<&'a Auditor>,
    cores: Cores,
}

/// What an audit of one kata found.
struct Told {
    proof: Proof,
    findings: Vec<Finding>,
    proved: Proved,
}

impl Audit<'_> {
    fn run(&self, names: &[String], seen: &(dyn Fn(&Proof) + Sync)) -> Result<AuditReport> {
        let mut findings = files::of_workbook(self.workbook);
        let order = facts::Order::of(self.workbook);
        let (katas, unreadable): (Vec<_>, Vec<_>) = chosen(self.workbook, names)?.into_iter().partition(Result::is_ok);
        findings.extend(unreadable.into_iter().filter_map(Result::err).map(|error| of_error(None, &error)));
        let katas: Vec<Chosen> = katas.into_iter().flatten().collect();
        // Several at once: what one kata leaves of the cores, the next one has.
        let told = in_parallel_on(self.cores.count(), &katas, |(kata, files)| {
            let told = self.of_kata(kata, files, &order);
            told.inspect(|told| seen(&told.proof))
        });
        let mut told: Vec<Told> = told.into_iter().collect::<Result<_>>()?;
        if let Some(sample) = &self.plan.sample {
            self.prove_sample(sample, &katas, &mut told)?;
        }
        let python = told.iter().map(|one| &one.proved.python).find(|p| !p.is_empty()).cloned().unwrap_or_default();
        let notes = notes(&katas, &told, self.plan.form);
        let mut proofs = Vec::with_capacity(told.len());
        for one in told {
            findings.extend(one.findings);
            proofs.push(one.proof);
        }
        Ok(report(python, proofs, findings, notes))
    }

    fn of_kata(&self, kata: &Kata, files: &Files, order: &facts::Order) -> Result<Told> {
        let begun = Instant::now();
        let own = self.workbook.own_ids().contains(&kata.at);
        let mut findings = files::of_kata(files, kata, own.then_some(order));
        if self.plan.form {
            findings.extend(form::of_texts(kata));
        }
        let how = match self.how(kata, files) {
            Ok(how) => how,
            Err(error) => {
                findings.push(of_error(Some(kata), &error));
                How::Light
            }
        };
        let proved = self.prove(kata, files, how, &mut findings)?;
        let findings = files::unfinished_first(findings);
        let proof = Proof {
            kata: kata.id().to_owned(),
            findings: findings.len(),
            how,
            seconds: tenths(begun.elapsed().as_secs_f64()),
            summary: proved.summary.clone(),
            unbroken: rules::unbroken(kata).into_iter().map(|(line, sentence)| Rule { line, sentence }).collect(),
        };
        Ok(Told { proof, findings, proved })
    }

    /// How a kata is to be proven: what the plan says, and what the ledger vouches for.
    fn how(&self, kata: &Kata, files: &Files) -> Result<How> {
        let timed = kata.facts.measures_time;
        let vouched = vouched(kata, files)?; // asked always: a broken ledger is to be known
        Ok(match self.plan.scope {
            Scope::All if self.plan.how == Thoroughness::LIGHT => How::Light,
            Scope::All => How::Full,
            Scope::None if timed => How::LeftOut,
            Scope::None => How::Light,
            Scope::Unvouched if !vouched => How::Full,
            Scope::Unvouched if timed => How::LeftOut,
            Scope::Unvouched => How::Vouched,
        })
    }

    /// Prove a kata, and write what was proven.
    fn prove(&self, kata: &Kata, files: &Files, how: How, findings: &mut Vec<Finding>) -> Result<Proved> {
        let asked = match how {
            How::LeftOut => return Ok(Proved { summary: "its subject is time".to_owned(), ..Proved::default() }),
            How::Light => Thoroughness::LIGHT,
            How::Vouched => Thoroughness::VOUCHED,
            How::Full => self.plan.how,
            How::Sampled => Thoroughness { in_time: false, ..self.plan.how },
        };
        let before = findings.len();
        let kept = self.auditor.map(|auditor| auditor.kept(kata)).unwrap_or_default();
        let bench = Bench::new(kata, &self.cores, &kept);
        let tried = proofs::prove(&bench, asked, self.plan.form, findings)?;
        let mut proved =
            Proved { summary: tried.summary, python: tried.python, found: findings.len() - before, unwritten: None };
        let found = proved.found;
        if found == 0 && asked.is_full() {
            let written = Proven {
                basis: basis::of(files, kata)?,
                python: vec![minor(&proved.python)],
                runs: asked.times,
                mutants_killed: tried.mutants.killed,
                mutants_explained: tried.mutants.explained,
            };
            proved.unwritten = ledger::write(files, kata, written).err();
        }
        if found > 0 && matches!(how, How::Full | How::Sampled) && vouched(kata, files).unwrap_or(false) {
            findings.push(finding::finding(
                kata,
                PROVEN,
                "this says that the kata is proven, and running the same files finds otherwise",
                format!("mend what is found; then `kata audit --all {}` writes this file anew", kata.id()),
            ));
        }
        Ok(proved)
    }

    /// Prove in full what the ledger vouches for, in the order of the sample, while there is time.
    fn prove_sample(&self, sample: &Sample, katas: &[Chosen], told: &mut [Told]) -> Result<()> {
        let sound = |one: &Told| matches!(one.proof.how, How::Vouched | How::LeftOut) && one.proved.found == 0;
        let ids = katas.iter().zip(told.iter()).map(|((kata, _), one)| sound(one).then(|| kata.id()));
        let turns = sample.turns(ids);
        let begun = Instant::now();
        let proven = in_parallel_on(self.cores.count(), &turns, |index| {
            if *index != turns[0] && begun.elapsed() > sample.at_most {
                return Ok(None);
            }
            let ((kata, files), begun) = (&katas[*index], Instant::now());
            let mut findings = Vec::new();
            let proved = self.prove(kata, files, How::Sampled, &mut findings)?;
            Ok(Some((*index, proved, findings, begun.elapsed().as_secs_f64())))
        });
        for one in proven {
            let Some((index, proved, findings, seconds)) = one? else { continue };
            let told = &mut told[index];
            told.proof.how = How::Sampled;
            told.proof.seconds = tenths(told.proof.seconds + seconds);
            told.proof.summary.clone_from(&proved.summary);
            told.findings.extend(findings);
            told.proof.findings = told.findings.len();
            told.proved = proved;
        }
        Ok(())
    }
}

/// What came of proving a kata, its findings apart.
#[derive(Default)]
struct Proved {
    /// Counts, in words.
    summary: String,
    python: String,
    /// How many findings running it had.
    found: usize,
    /// Why the ledger could not be written.
    unwritten: Option<Error>,
}

fn vouched(kata: &Kata, files: &Files) -> Result<bool> {
    let Some(proven) = ledger::read(files, kata)? else { return Ok(false) };
    Ok(proven.basis == basis::of(files, kata)?)
}

/// "3.11" of "3.11.7".
fn minor(version: &str) -> String {
    version.split('.').take(2).collect::<Vec<_>>().join(".")
}

fn tenths(seconds: f64) -> f64 {
    (seconds * 10.0).round() / 10.0
}

/// What was not asked, and why.
fn notes(katas: &[Chosen], told: &[Told], form: bool) -> Vec<String> {
    let count = |which: &dyn Fn(&Kata) -> bool| katas.iter().filter(|(kata, _)| which(kata)).count();
    let without_form = (!form).then(|| "the form of prompts and concept pages is left out (`--no-form`)".to_owned());
    let imported = count(&|kata| kata.facts.origin.is_some());
    let mut notes: Vec<String> = leniency(imported).into_iter().chain(without_form).collect();
    let left_out = told.iter().filter(|one| one.proof.how == How::LeftOut).map(|one| one.proof.kata.as_str());
    let left_out: Vec<&str> = left_out.collect();
    if !left_out.is_empty() {
        notes.push(format!(
            "not run: {}. A kata whose subject is time is proven when it changes; `kata audit --all {}` does it now",
            left_out.join(", "),
            left_out.join(" ")
        ));
    }
    let unwritten = told.iter().filter_map(|one| Some((&one.proof.kata, one.proved.unwritten.as_ref()?)));
    notes.extend(
        unwritten.map(|(kata, error)| format!("{kata} is proven, and that could not be written down: {error}")),
    );
    notes
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
