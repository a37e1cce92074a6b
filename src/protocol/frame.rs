//! A message as a frame: a big-endian u32 length, then JSON or bytes.

use std::io;

use serde::Serialize;

/// `message` as a frame.
pub fn encode(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut frame = vec![0; 4];
    serde_json::to_writer(&mut frame, message)?;
    finish(frame)
}

/// Bytes as a frame.
pub fn encode_bytes(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut frame = vec![0; 4];
    frame.extend_from_slice(bytes);
    finish(frame)
}

/// Put the length where room was left for it.
fn finish(mut frame: Vec<u8>) -> io::Result<Vec<u8>> {
    let length = frame.len() - 4;
    if length > LONGEST_FRAME {
        return Err(io::Error::other(format!("a message of {length} bytes is too long to send")));
    }
    frame[..4].copy_from_slice(&(length as u32).to_be_bytes());
    Ok(frame)
}

/// Frames out of bytes that arrive in pieces.
#[derive(Default)]
pub struct Decoder {
    bytes: Vec<u8>,
}

impl Decoder {
    /// Add what has arrived, and take out the frames that are complete by now.
    ///
    /// # Errors
    /// A frame that is too long, or what `hand_out` makes of one; what came before has been handed out already.
    pub fn feed(&mut self, arrived: &[u8], mut hand_out: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        self.bytes.extend_from_slice(arrived);
        let mut start = 0;
        while let Some(header) = self.bytes.get(start..start + 4) {
            let length = frame_length([header[0], header[1], header[2], header[3]])?;
            let Some(body) = self.bytes.get(start + 4..start + 4 + length) else {
                break;
            };
            hand_out(body)?;
            start += 4 + length;
        }
        self.bytes.drain(..start);
        Ok(())
    }
}

pub(super) fn frame_length(header: [u8; 4]) -> io::Result<usize> {
    let length = u32::from_be_bytes(header) as usize;
    if length > LONGEST_FRAME {
        return Err(io::Error::other(format!("a message that claims {length} bytes")));
    }
    Ok(length)
}

/// The longest frame either side accepts, in bytes.
pub const LONGEST_FRAME: usize = 16 << 20;
