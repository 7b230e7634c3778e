package dev.orcaworkflow.testkit.crooked;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Boat {
    @Id
    long id;
}
