"""View-models in numpy: scale, ticks, lanes, density, labels and the scene of one frame."""
