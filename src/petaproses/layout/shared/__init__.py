"""What all drawings share: text measured and broken, boxes, the frame of a sheet, and the Scene that comes out."""
