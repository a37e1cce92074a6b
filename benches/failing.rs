//! How long a failing `kata check` takes beside a passing one: `cargo bench --bench failing`, `-- KATA` for one kata,
//! `KATABOOK_TURNS=3` for fewer turns than five.
//!
//! Each shipped kata's reference, its first mistake, and a starter that was only touched take turns, as processes of their
//! own and from cold: with an empty cache, and with what the run before remembered. Prints medians and ratios; the targets
//! stand beside them. Nothing here is a test.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use katabook::catalog::{Kata, Workbook};

type Anyhow<T> = Result<T, Box<dyn std::error::Error>>;

/// How often each takes its turn.
fn turns() -> usize {
    std::env::var("KATABOOK_TURNS").ok().and_then(|turns| turns.parse().ok()).unwrap_or(5)
}

fn main() -> Anyhow<()> {
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let place = tempfile::tempdir()?;
    println!(
        "seconds, medians of {}; in brackets to the first line; cold: empty cache (at most 2), warm: at most 1.2",
        turns()
    );
    println!("{:<26}{:>15}  {:<10}{:>15}{:>9}{:>15}{:>9}", "", "passing", "", "cold", "", "warm", "");
    for kata in Workbook::shipped()?.katas() {
        let kata = kata?;
        if only.as_deref().is_none_or(|only| kata.id().contains(only)) {
            compare(&kata, place.path())?;
        }
    }
    Ok(())
}

fn compare(kata: &Kata, place: &Path) -> Anyhow<()> {
    let mistake = kata.mistakes.first().ok_or("a kata without mistakes")?;
    let reference = file(place, "reference.py", &kata.reference)?;
    let failing = [
        ("mistake", file(place, "mistake.py", mistake.source()?)?),
        ("begun", file(place, "begun.py", &format!("{}\n# begun\n", kata.starter))?),
    ];
    let cache = place.join("cache");
    for (what, failing) in failing {
        let (mut passing, mut cold, mut warm) = (Times::default(), Times::default(), Times::default());
        for _ in 0..turns() {
            passing.take(kata, &reference, &cache)?;
            let _ = std::fs::remove_dir_all(&cache); // there is none the first time
            cold.take(kata, &failing, &cache)?;
            warm.take(kata, &failing, &cache)?;
        }
        let ratio = |times: &Times| times.whole() / passing.whole();
        println!(
            "{:<26}{:>15}  {what:<10}{:>15}{:>8.2}×{:>15}{:>8.2}×",
            kata.id(),
            passing.shown(),
            cold.shown(),
            ratio(&cold),
            warm.shown(),
            ratio(&warm)
        );
    }
    Ok(())
}

fn file(place: &Path, name: &str, text: &str) -> Anyhow<PathBuf> {
    let path = place.join(name);
    std::fs::write(&path, text)?;
    Ok(path)
}

/// Times of one contender: to the first line, and in all.
#[derive(Default)]
struct Times(Vec<(f64, f64)>);

impl Times {
    fn take(&mut self, kata: &Kata, file: &Path, cache: &Path) -> Anyhow<()> {
        let begun = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_kata"));
        command.args(["check", kata.id()]).arg(file).env("XDG_CACHE_HOME", cache).stderr(Stdio::null());
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let mut out = BufReader::new(child.stdout.take().ok_or("no output")?);
        out.read_line(&mut String::new())?;
        let first = begun.elapsed();
        out.read_to_string(&mut String::new())?;
        child.wait()?;
        self.0.push((first.as_secs_f64(), begun.elapsed().as_secs_f64()));
        Ok(())
    }

    fn whole(&self) -> f64 {
        median(self.0.iter().map(|(_, whole)| *whole))
    }

    fn shown(&self) -> String {
        format!("{:.2} ({:.2})", self.whole(), median(self.0.iter().map(|(first, _)| *first)))
    }
}

fn median(times: impl Iterator<Item = f64>) -> f64 {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
