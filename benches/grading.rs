//! How much of the judge's raw throughput grading a room keeps, and what it holds in memory: `cargo bench --bench grading`.
//!
//! A thousand learners hand in five small katas each. Raw throughput is the judge holding the same submissions from
//! memory, on as many threads, in the same run; the two take turns in quarters, so that a busy machine slows both alike.
//! Nothing here is a test; the targets stand beside the numbers. `-- 100` takes another number of learners.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use katabook::assessment::cores;
use katabook::catalog::{Kata, Workbook};
use katabook::grading::plan::Plan;
use katabook::grading::results::Results;
use katabook::grading::room::Room;
use katabook::grading::run::grade;
use katabook::grading::workshop::Workshop;
use katabook::judge::{Judge, Options, Submission};

type Anyhow<T> = Result<T, Box<dyn std::error::Error>>;

const KATAS: usize = 5;
const QUARTERS: usize = 4;

fn main() -> Anyhow<()> {
    let learners = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1000_usize);
    let place = tempfile::tempdir()?;
    write_workbook(place.path())?;
    let workbook = Workbook::in_folder(place.path())?;
    let ids: Vec<String> = (0..KATAS).map(|number| format!("sum_{number}")).collect();
    let asked = Workshop::of(&ids).asked(&workbook)?;
    let judge = Judge::start(Options { warm: true, ..Options::default() })?;
    let plan = Plan { asked: &asked, title: "", seed: 0, jobs: cores(), partition: None, similar: false, cache: None };
    let katas: Vec<Kata> = asked.iter().map(|asked| asked.kata.clone()).collect();
    raw(&judge, &katas, &["warm".to_owned()])?; // every worker is there, and knows the checks
    let mut results = Results::create(&place.path().join("results.jsonl"))?;
    let (mut grading, mut judging) = (Duration::ZERO, Duration::ZERO);
    println!("{learners} learners, {KATAS} katas, {} threads:", plan.jobs);
    for quarter in 0..QUARTERS {
        let names: Vec<String> = (0..learners / QUARTERS).map(|n| format!("learner_{quarter}_{n:05}")).collect();
        let folder = place.path().join(format!("room_{quarter}"));
        write_room(&folder, &names)?;
        let begun = Instant::now();
        let here: Vec<_> = katas.iter().map(|kata| kata.at.clone()).collect();
        let room = Room::open(&folder, None, katabook::grading::moment::Zone::here(), &here)?;
        let done = grade(&judge, &room, &plan, &mut results, &AtomicBool::new(false), |_| ())?;
        grading += begun.elapsed();
        assert_eq!(done.progress.run, names.len() * KATAS);
        println!(
            "  {}/{QUARTERS}  most memory so far {:>7} KiB, {} rows",
            quarter + 1,
            most_memory(),
            results.lines().count()
        );
        judging += raw(&judge, &katas, &names)?;
    }
    let submissions = (learners / QUARTERS * QUARTERS * KATAS) as f64;
    println!("  the judge alone  {:>7.1} submissions a second", submissions / judging.as_secs_f64());
    println!("  grading          {:>7.1} submissions a second", submissions / grading.as_secs_f64());
    println!(
        "  of raw throughput {:.1} % (wanted: at least 85)",
        100.0 * judging.as_secs_f64() / grading.as_secs_f64()
    );
    Ok(())
}

/// How long the judge takes for everybody's submissions. Half of them fail, as in the room.
fn raw(judge: &Judge, katas: &[Kata], names: &[String]) -> Anyhow<Duration> {
    let work: Vec<(&Kata, &String)> =
        names.iter().flat_map(|name| katas.iter().map(move |kata| (kata, name))).collect();
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                while let Some((kata, name)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let report = judge.report(kata, &Submission::of_source("raw", solution(name).as_bytes()));
                    assert!(report.is_ok(), "{report:?}");
                }
            });
        }
    });
    Ok(begun.elapsed())
}

/// Nobody's is another's. Every second one is wrong.
fn solution(name: &str) -> String {
    let wrong = if name.ends_with(['1', '3', '5', '7', '9']) { " + 1" } else { "" };
    format!("\"\"\"Of {name}.\"\"\"\n\n\ndef total(numbers):\n    return sum(numbers){wrong}\n")
}

fn write_room(folder: &Path, names: &[String]) -> Anyhow<()> {
    for name in names {
        fs::create_dir_all(folder.join(name).join("sums"))?;
        for number in 0..KATAS {
            fs::write(folder.join(name).join(format!("sums/sum_{number}.py")), solution(name))?;
        }
    }
    Ok(())
}

/// Five katas of five checks each.
fn write_workbook(place: &Path) -> Anyhow<()> {
    for number in 0..KATAS {
        let folder = place.join(format!("katas/sums/sum_{number}"));
        fs::create_dir_all(folder.join("mistakes"))?;
        fs::create_dir_all(place.join("python_reference/sums"))?;
        let facts = "title = \"Sums\"\nsummary = \"Sums.\"\ndifficulty = \"easy\"\nrarity = \"common\"\n";
        let checks: String = (0..5)
            .map(|check| {
                format!(
                    "@check\ndef of_{check}(solution):\n    \"\"\"The sum of {check} numbers.\"\"\"\n    \
                     expect(solution.total, list(range({check}))).returns(sum(range({check})))\n\n\n"
                )
            })
            .collect();
        let right = "def total(numbers):\n    return sum(numbers)\n";
        let mistake = format!(
            "\"\"\"One more.\n\nIt is one too many.\n\nFails: of_0\n\"\"\"\n\n\n{}",
            right.replace("(numbers)\n", "(numbers) + 1\n")
        );
        fs::write(folder.join("kata.toml"), facts)?;
        fs::write(folder.join("checks.py"), format!("# {number}\nfrom katabook import check, expect\n\n\n{checks}"))?;
        fs::write(folder.join("starter.py"), "def total(numbers):\n    # TODO\n    return 0\n")?;
        fs::write(folder.join("prompt.md"), "# Sums\n")?;
        fs::write(folder.join("concept.md"), "# Sums\n")?;
        fs::write(folder.join("mistakes/one_more.py"), mistake)?;
        fs::write(place.join(format!("python_reference/sums/sum_{number}.py")), right)?;
    }
    let manifest = "format_version = 1\ntitle = \"Sums\"\n\n[[topics]]\nid = \"sums\"\nsummary = \"Sums\"\n";
    Ok(fs::write(place.join("katas/workbook.toml"), manifest)?)
}

/// The most memory this process has held, in KiB.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
