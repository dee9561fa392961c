"""What a caller holds: Article and its parts, PartialDate, DocumentNumber."""
