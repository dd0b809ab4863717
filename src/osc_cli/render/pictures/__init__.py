"""Pictures in Mermaid, drawn from the compact. Each says what the text beside it says too."""
